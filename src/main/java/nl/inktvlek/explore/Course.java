package nl.inktvlek.explore;

import java.time.YearMonth;
import java.util.List;

/// How many people came into sight month by month.
///
/// @param months in order, without gaps
/// @param people as many as months
/// @param undated people of whom nobody knows when
public record Course(List<YearMonth> months, List<Integer> people, int undated) {}
