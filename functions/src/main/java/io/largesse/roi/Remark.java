package io.largesse.roi;

/** What whoever reads a cell must know besides its state. */
public enum Remark {
  /** One episode makes more than a quarter of all that the matched episodes differ. */
  DOMINANT,
  /** Just before the gift, the clients had bought less than their peers. */
  DIP,
  /** The cost of some gifts is not known and adds nothing: the return is at most what is shown. */
  COST_UNKNOWN
}
