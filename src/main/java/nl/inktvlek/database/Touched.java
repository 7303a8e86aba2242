package nl.inktvlek.database;

import it.unimi.dsi.fastutil.ints.IntOpenHashSet;
import it.unimi.dsi.fastutil.ints.IntSet;

/// People, organisations and series that have to be looked at again, by their lasting numbers. May name too many.
public record Touched(IntSet people, IntSet organisations, IntSet series) {

    public Touched() {
        this(new IntOpenHashSet(), new IntOpenHashSet(), new IntOpenHashSet());
    }

    public void addAll(Touched others) {
        people.addAll(others.people);
        organisations.addAll(others.organisations);
        series.addAll(others.series);
    }

    /// How many there are.
    public int size() {
        return people.size() + organisations.size() + series.size();
    }
}
