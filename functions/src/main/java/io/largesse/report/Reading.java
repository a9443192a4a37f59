package io.largesse.report;

import io.largesse.language.Language;
import io.largesse.roi.Cell;
import io.largesse.roi.Estimate;
import io.largesse.roi.Remark;
import io.largesse.roi.RunParameters;
import io.largesse.roi.State;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Says in sentences what a cell is worth, and what to do next. */
final class Reading {
  private final Language language;
  private final Numbers numbers;
  private final StateWords states;
  private final RunParameters parameters;

  Reading(Language language, RunParameters parameters) {
    this.language = language;
    this.parameters = parameters;
    numbers = new Numbers(language);
    states = new StateWords(language);
  }

  /** What the figures of {@code cell} are worth. */
  String worth(Cell cell) {
    List<String> sentences = new ArrayList<>();
    sentences.add(
        switch (cell.state()) {
          case NO_DATA, POSITIVE, NEGATIVE, INCONCLUSIVE -> states.meaning(cell.state());
          case MATURING -> maturing(cell);
          case TOO_FEW -> tooFew(cell);
          case NOT_CREDIBLE -> notCredible(cell);
        });
    if (cell.state() == State.POSITIVE || cell.state() == State.NEGATIVE) {
      conservative(cell.incremental().conservative()).ifPresent(sentences::add);
    }
    if (cell.state() == State.INCONCLUSIVE) {
      detectable(cell).ifPresent(sentences::add);
    }
    if (cell.remarks().contains(Remark.DOMINANT)) {
      sentences.add(
          language
              .of(
                  "One episode alone makes %s of all differences: look at it first.",
                  "Un seul épisode fait %s de tous les écarts : à regarder d’abord.",
                  "Un solo episodio fa il %s di tutti gli scarti: da guardare per primo.")
              .formatted(numbers.share(cell.incremental().dominance())));
    }
    return String.join(" ", sentences);
  }

  /** What to do; empty if there is nothing. */
  Optional<String> next(Cell cell) {
    List<String> sentences = new ArrayList<>();
    switch (cell.state()) {
      case POSITIVE ->
          sentences.add(
              language.of(
                  "Go on, and hold some clients out next time: that would confirm it without any"
                      + " matching.",
                  "Continuer, avec un groupe témoin la prochaine fois : il le confirmerait sans"
                      + " comparaison.",
                  "Continuare, con un gruppo di controllo la prossima volta: lo confermerebbe"
                      + " senza confronti."));
      case NEGATIVE ->
          sentences.add(
              language.of(
                  "Give fewer or less costly gifts, or to others, and measure again.",
                  "Offrir moins, moins cher ou à d’autres, puis mesurer à nouveau.",
                  "Donare meno, a minor costo o ad altri, e misurare di nuovo."));
      case TOO_FEW, INCONCLUSIVE, NOT_CREDIBLE -> sentences.add(needed(cell));
      case NO_DATA, MATURING -> {}
    }
    if (!cell.randomised().isEmpty()) {
      sentences.add(
          language.of(
              "Trust the randomised result of these gifts before this one.",
              "Préférer à ceci le résultat tiré au sort de ces cadeaux.",
              "A questo va preferito il risultato estratto a sorte di questi regali."));
    }
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

  private String maturing(Cell cell) {
    return language
        .of(
            "No episode (of %s) has seen its %d days end: nothing can be known yet.",
            "Aucun épisode (sur %s) n’a vu finir ses %d jours : rien ne peut encore être su.",
            "Nessun episodio (su %s) ha visto finire i suoi %d giorni: nulla si può ancora sapere.")
        .formatted(numbers.count(cell.episodes().all()), parameters.windowDays());
  }

  private String tooFew(Cell cell) {
    return cell.episodes().matched() < parameters.minEpisodes()
        ? language
            .of(
                "Matched episodes: %s, where %d are the least: too few to tell.",
                "Épisodes comparés : %s, alors qu’il en faut au moins %d : trop peu pour conclure.",
                "Episodi confrontati: %s, mentre ne servono almeno %d: troppo pochi per dire.")
            .formatted(numbers.count(cell.episodes().matched()), parameters.minEpisodes())
        : language.of(
            "Too few clients alike are left to tell how far the figures may be off.",
            "Trop peu de clients semblables pour dire de combien les chiffres peuvent s’écarter.",
            "Troppo pochi clienti simili per dire di quanto le cifre possano scostarsi.");
  }

  private String notCredible(Cell cell) {
    return cell.remarks().contains(Remark.DIP)
        ? language
            .of(
                "Just before the gift these clients bought less than their peers (%s an episode),"
                    + " and part of them come back by themselves.",
                "Juste avant le cadeau, ces clients achetaient moins que leurs pairs (%s par"
                    + " épisode) ; une partie revient d’elle-même.",
                "Appena prima del regalo questi clienti compravano meno dei loro pari (%s a"
                    + " episodio); una parte torna da sé.")
            .formatted(numbers.money(cell.incremental().dip().value()))
        : language.of(
            "The two matchings contradict each other: one lies wholly above a return of zero, the"
                + " other wholly below.",
            "Les deux comparaisons se contredisent : l’une est entièrement au-dessus d’un retour"
                + " nul, l’autre entièrement au-dessous.",
            "I due confronti si contraddicono: uno sta tutto sopra un ritorno nullo, l’altro tutto"
                + " sotto.");
  }

  private Optional<String> conservative(Estimate estimate) {
    return estimate
        .roi()
        .value()
        .map(
            roi ->
                language
                    .of(
                        "On the safe side: %s per unit of cost, between %s and %s; %s beyond the cost in total.",
                        "Avec prudence : %s par unité de coût, entre %s et %s ; %s au-delà du coût au total.",
                        "Con prudenza: %s per unità di costo, tra %s e %s; %s oltre il costo in totale.")
                    .formatted(
                        numbers.ratio(roi),
                        numbers.ratio(estimate.roi().low()),
                        numbers.ratio(estimate.roi().high()),
                        numbers.money(estimate.total())));
  }

  private Optional<String> detectable(Cell cell) {
    return cell.incremental()
        .detectable()
        .map(
            amount ->
                language
                    .of(
                        "Less than %s more an episode would not have been seen.",
                        "Moins de %s de plus par épisode n’aurait pas été vu.",
                        "Meno di %s in più a episodio non si sarebbe visto.")
                    .formatted(numbers.money(amount)));
  }

  private String needed(Cell cell) {
    Optional<String> episodes = some(cell.needed().episodes());
    Optional<String> heldOut = some(cell.needed().heldOut());
    if (cell.state() == State.NOT_CREDIBLE && heldOut.isPresent()) {
      return language
          .of(
              "Only a hold-out tells: %s clients without gifts, and as many with.",
              "Seul un groupe témoin tranche : %s clients sans cadeau, et autant avec.",
              "Solo un gruppo di controllo decide: %s clienti senza regali, e altrettanti con.")
          .formatted(heldOut.get());
    }
    if (episodes.isPresent() && heldOut.isPresent()) {
      return language
          .of(
              "To settle it: %s matched episodes, or a hold-out of %s clients without gifts and as"
                  + " many with.",
              "Pour trancher : %s épisodes comparés, ou un groupe témoin de %s clients sans cadeau"
                  + " et autant avec.",
              "Per decidere: %s episodi confrontati, o un gruppo di controllo di %s clienti senza"
                  + " regali e altrettanti con.")
          .formatted(episodes.get(), heldOut.get());
    }
    return heldOut
        .map(
            clients ->
                language
                    .of(
                        "To settle it: a hold-out of %s clients without gifts, and as many with.",
                        "Pour trancher : un groupe témoin de %s clients sans cadeau, et autant avec.",
                        "Per decidere: un gruppo di controllo di %s clienti senza regali, e"
                            + " altrettanti con.")
                    .formatted(clients))
        .orElseGet(
            () ->
                language.of(
                    "How many more would settle it cannot be said yet.",
                    "On ne peut pas encore dire combien de plus trancheraient.",
                    "Non si può ancora dire quanti altri deciderebbero."));
  }

  /** Where spending does not vary, none are needed, which settles nothing. */
  private Optional<String> some(Optional<Long> needed) {
    return needed.filter(count -> count > 0).map(numbers::count);
  }
}
