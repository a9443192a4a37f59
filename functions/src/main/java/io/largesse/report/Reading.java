package io.largesse.report;

import io.largesse.language.Language;
import io.largesse.roi.Cell;
import io.largesse.roi.Estimate;
import io.largesse.roi.Incremental;
import io.largesse.roi.Remark;
import io.largesse.roi.RunParameters;
import io.largesse.roi.State;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Says in sentences what a cell is worth. */
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
    if (cell.state() == State.POSITIVE) {
      conservative(cell.incremental().conservative()).ifPresent(sentences::add);
    }
    if (cell.state() == State.NEGATIVE) {
      kinder(cell.incremental()).ifPresent(sentences::add);
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
    if (cell.remarks().contains(Remark.COST_UNKNOWN)) {
      sentences.add(
          language
              .of(
                  "Episodes with gifts whose cost is not known: %s. They count as if they had cost nothing:"
                      + " any return is at most what is said here.",
                  "Épisodes avec des cadeaux au coût inconnu : %s. Ils comptent comme s’ils n’avaient rien"
                      + " coûté : tout retour est au plus ce qui est dit ici.",
                  "Episodi con regali di costo ignoto: %s. Contano come se non fossero costati nulla:"
                      + " ogni ritorno è al massimo quanto detto qui.")
              .formatted(numbers.count(cell.episodes().withoutCost())));
    }
    return String.join(" ", sentences);
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
            "The two matchings contradict each other: before any drift is taken off, one lies"
                + " wholly above a return of zero, the other wholly below.",
            "Les deux comparaisons se contredisent : avant d’en retrancher la dérive, l’une est"
                + " entièrement au-dessus d’un retour nul, l’autre entièrement au-dessous.",
            "I due confronti si contraddicono: prima di togliere la deriva, uno sta tutto sopra un"
                + " ritorno nullo, l’altro tutto sotto.");
  }

  private Optional<String> conservative(Estimate estimate) {
    return estimate
        .roi()
        .value()
        .map(
            roi ->
                language
                    .of(
                        "By the more cautious matching: %s per unit of cost, between %s and %s; %s beyond the cost in total.",
                        "Selon la comparaison la plus prudente : %s par unité de coût, entre %s et %s ; %s au-delà du coût au total.",
                        "Secondo il confronto più prudente: %s per unità di costo, tra %s e %s; %s oltre il costo in totale.")
                    .formatted(
                        numbers.ratio(roi),
                        numbers.ratio(estimate.roi().low()),
                        numbers.ratio(estimate.roi().high()),
                        numbers.money(estimate.total())));
  }

  /** Of a loss, the safe side is the matching that makes it smaller. */
  private Optional<String> kinder(Incremental incremental) {
    return Stream.of(incremental.with(), incremental.without())
        .filter(estimate -> estimate.effect().value().isPresent())
        .max(Comparator.comparing(estimate -> estimate.effect().value().orElseThrow()))
        .filter(estimate -> estimate.roi().value().isPresent())
        .map(
            estimate ->
                language
                    .of(
                        "By the kinder matching: %s per unit of cost, between %s and %s; in total %s less than the cost.",
                        "Selon la comparaison la plus favorable : %s par unité de coût, entre %s et %s ; au total %s de moins que le coût.",
                        "Secondo il confronto più favorevole: %s per unità di costo, tra %s e %s; in totale %s in meno rispetto al costo.")
                    .formatted(
                        numbers.ratio(estimate.roi().value()),
                        numbers.ratio(estimate.roi().low()),
                        numbers.ratio(estimate.roi().high()),
                        numbers.money(estimate.total().map(total -> total.times(-1)))));
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
}
