package nl.inktvlek.plots;

import java.util.List;
import java.util.stream.Stream;

/// What a plot looks like at a width, before it is written as a picture.
public record Drawing(int width, int height, List<Mark> marks) {

    /// All words on it.
    Stream<Mark.Words> words() {
        return marks.stream().filter(Mark.Words.class::isInstance).map(Mark.Words.class::cast);
    }
}
