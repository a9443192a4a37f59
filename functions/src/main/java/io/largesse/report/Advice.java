package io.largesse.report;

import io.largesse.experiment.Assignment.ByAttribute;
import io.largesse.experiment.Assignment.HoldOut;
import io.largesse.experiment.Experiment;
import io.largesse.language.Language;
import io.largesse.roi.Cell;
import io.largesse.roi.Remark;
import io.largesse.roi.RunParameters;
import io.largesse.roi.State;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Says in sentences what to do next about a cell. */
final class Advice {
  private final Language language;
  private final Numbers numbers;
  private final RunParameters parameters;
  private final List<Experiment> experiments;

  Advice(Language language, Content.Facts run) {
    this.language = language;
    numbers = new Numbers(language);
    parameters = run.parameters();
    experiments = run.experiments();
  }

  /** What to do; empty if there is nothing. */
  Optional<String> of(Cell cell) {
    List<String> sentences = new ArrayList<>();
    switch (cell.state()) {
      case POSITIVE -> sentences.add(positive(cell));
      case NEGATIVE ->
          sentences.add(
              language.of(
                  "Give fewer or less costly gifts, or to others, and measure again.",
                  "Offrir moins, moins cher ou à d’autres, puis mesurer à nouveau.",
                  "Donare meno, a minor costo o ad altri, e misurare di nuovo."));
      case TOO_FEW, INCONCLUSIVE, NOT_CREDIBLE -> sentences.add(needed(cell));
      case NO_DATA, MATURING -> {}
    }
    experiments.stream()
        .flatMap(experiment -> randomised(experiment, cell).stream())
        .forEach(sentences::add);
    long maturing = cell.episodes().all() - cell.episodes().mature();
    if (maturing > 0) {
      sentences.add(
          language
              .of(
                  "Wait until %s (still maturing: %s).",
                  "Attendre le %s (encore en maturation : %s).",
                  "Attendere il %s (ancora in maturazione: %s).")
              .formatted(Days.matureFrom(cell.period(), parameters), numbers.count(maturing)));
    }
    return sentences.isEmpty() ? Optional.empty() : Optional.of(String.join(" ", sentences));
  }

  private Optional<String> randomised(Experiment experiment, Cell cell) {
    return cell.randomised().stream()
        .filter(arm -> arm.experiment().equals(experiment.id().value()))
        .findFirst()
        .map(arm -> randomised(experiment, arm.sameGifts()));
  }

  /** Only a hold-out of all clients withheld the cell's own gifts, if on all days of the period. */
  private String randomised(Experiment experiment, boolean sameGifts) {
    String words =
        switch (experiment.assignment()) {
          case ByAttribute _ ->
              language.of(
                  "Clients were drawn at random in an experiment of this time, %s (%s to %s): for"
                      + " what it tested, trust it before this.",
                  "Des clients furent tirés au sort dans une expérience de cette période, %s (du %s"
                      + " au %s) : pour ce qu’elle a testé, elle passe avant ceci.",
                  "In un esperimento di questo periodo, %s (dal %s al %s), i clienti furono"
                      + " estratti a sorte: per ciò che ha messo alla prova, viene prima di"
                      + " questo.");
          case HoldOut holdOut when !holdOut.markets().isEmpty() ->
              language.of(
                  "Trust the hold-out %s (%s to %s) before this for the gifts of its days, or"
                      + " nearly these: its clients were drawn at random by where they reside.",
                  "Le groupe témoin %s (du %s au %s) passe avant ceci pour les cadeaux de ces jours,"
                      + " à peu près : ses clients furent tirés au sort selon leur résidence.",
                  "Il gruppo di controllo %s (dal %s al %s) viene prima di questo per i regali di"
                      + " quei giorni, all’incirca: i suoi clienti furono estratti a sorte secondo"
                      + " la residenza.");
          case HoldOut _ when !sameGifts ->
              language.of(
                  "Trust the hold-out %s (%s to %s) before this for the gifts of its days: its"
                      + " clients were drawn at random.",
                  "Le groupe témoin %s (du %s au %s) passe avant ceci pour les cadeaux de ces"
                      + " jours : ses clients furent tirés au sort.",
                  "Il gruppo di controllo %s (dal %s al %s) viene prima di questo per i regali di"
                      + " quei giorni: i suoi clienti furono estratti a sorte.");
          case HoldOut _ ->
              language.of(
                  "Trust the hold-out %s (%s to %s) before this: its clients were drawn at random,"
                      + " and it speaks of the same gifts.",
                  "Le groupe témoin %s (du %s au %s) passe avant ceci : ses clients furent tirés au"
                      + " sort, et il parle des mêmes cadeaux.",
                  "Il gruppo di controllo %s (dal %s al %s) viene prima di questo: i suoi clienti"
                      + " furono estratti a sorte, e parla degli stessi regali.");
        };
    return words.formatted(experiment.id(), firstDay(experiment), lastDay(experiment));
  }

  /** The first day on which some were offered gifts and others not, as far as that is known. */
  private static LocalDate firstDay(Experiment experiment) {
    return experiment.assignment() instanceof HoldOut holdOut
        ? holdOut.from()
        : experiment.assignedAt();
  }

  /** The last such day on which what was then bought counts. */
  private static LocalDate lastDay(Experiment experiment) {
    return experiment.assignment() instanceof HoldOut holdOut
            && holdOut.to().isBefore(experiment.lastDay())
        ? holdOut.to()
        : experiment.lastDay();
  }

  private String needed(Cell cell) {
    Optional<String> heldOut = some(cell.needed().heldOut());
    if (cell.state() == State.NOT_CREDIBLE) {
      return heldOut.map(this::onlyHoldOut).orElseGet(this::unknown);
    }
    Optional<Long> episodes =
        cell.needed()
            .episodes()
            .filter(count -> count > 0)
            .map(count -> Math.max(count, parameters.minEpisodes()));
    if (episodes.filter(count -> count <= cell.episodes().matched()).isPresent()) {
      return enough() + heldOut.map(this::moreByHoldOut).orElse("");
    }
    List<String> ways =
        Stream.concat(
                episodes.map(numbers::count).map(this::matched).stream(),
                heldOut.map(this::heldOut).stream())
            .toList();
    return ways.isEmpty()
        ? unknown()
        : language
            .of("To settle it: %s.", "Pour trancher : %s.", "Per decidere: %s.")
            .formatted(String.join(language.of(", or ", ", ou ", ", o "), ways));
  }

  private String onlyHoldOut(String clients) {
    return language
        .of(
            "Only a hold-out tells: %s clients without gifts, and as many with.",
            "Seul un groupe témoin tranche : %s clients sans cadeau, et autant avec.",
            "Solo un gruppo di controllo decide: %s clienti senza regali, e altrettanti con.")
        .formatted(clients);
  }

  /** A return so near to zero, or matchings so far apart, that more of the same does not help. */
  private String enough() {
    return language.of(
        "More episodes of the same kind would hardly settle it: as many as that should take are"
            + " matched already.",
        "Davantage d’épisodes du même genre ne trancheraient guère : on en compare déjà autant"
            + " qu’il devrait en falloir.",
        "Altri episodi dello stesso genere difficilmente deciderebbero: ne sono già confrontati"
            + " quanti dovrebbero bastare.");
  }

  private String moreByHoldOut(String clients) {
    return language
        .of(
            " A hold-out would tell more: %s clients without gifts, and as many with.",
            " Un groupe témoin en dirait plus : %s clients sans cadeau, et autant avec.",
            " Un gruppo di controllo direbbe di più: %s clienti senza regali, e altrettanti con.")
        .formatted(clients);
  }

  private String matched(String episodes) {
    return language
        .of("%s matched episodes", "%s épisodes comparés", "%s episodi confrontati")
        .formatted(episodes);
  }

  private String heldOut(String clients) {
    return language
        .of(
            "a hold-out of %s clients without gifts and as many with",
            "un groupe témoin de %s clients sans cadeau et autant avec",
            "un gruppo di controllo di %s clienti senza regali e altrettanti con")
        .formatted(clients);
  }

  private String unknown() {
    return language.of(
        "How many more would settle it cannot be said yet.",
        "On ne peut pas encore dire combien de plus trancheraient.",
        "Non si può ancora dire quanti altri deciderebbero.");
  }

  /** Where spending does not vary, none are needed, which settles nothing. */
  private Optional<String> some(Optional<Long> needed) {
    return needed.filter(count -> count > 0).map(numbers::count);
  }

  /** A return that holds only if what is not known had cost nothing is none to rely on. */
  private String positive(Cell cell) {
    return cell.remarks().contains(Remark.COST_UNKNOWN)
        ? language.of(
            "Have the missing costs entered before you rely on it, and measure again.",
            "Faire saisir les coûts manquants avant de s’y fier, puis mesurer à nouveau.",
            "Far inserire i costi mancanti prima di farvi affidamento, e misurare di nuovo.")
        : language.of(
            "Go on, and hold some clients out next time: that would confirm it without any"
                + " matching.",
            "Continuer, avec un groupe témoin la prochaine fois : il le confirmerait sans"
                + " comparaison.",
            "Continuare, con un gruppo di controllo la prossima volta: lo confermerebbe"
                + " senza confronti.");
  }
}
