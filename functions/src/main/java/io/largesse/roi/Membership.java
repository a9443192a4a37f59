package io.largesse.roi;

/**
 * That an episode is in a cell, and whether it is the client's first there: so distinct clients add
 * up over episodes, months and clients alike.
 *
 * @param firstOfMonth whether none of the client's earlier episodes of that month is in the cell
 * @param firstOfQuarter likewise
 * @param firstOfYear likewise
 */
record Membership(CellKey key, boolean firstOfMonth, boolean firstOfQuarter, boolean firstOfYear) {}
