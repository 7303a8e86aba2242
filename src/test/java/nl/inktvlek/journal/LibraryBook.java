package nl.inktvlek.journal;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.inktvlek.access.DataKind;
import nl.inktvlek.database.Concern;
import org.jspecify.annotations.Nullable;

/// A thing with relationships and rows of every sort.
record LibraryBook(
        String code,
        long version,

        @Field(text = "book.title", needed = true) String title,

        @Field(text = "book.pages", most = 900) Optional<Integer> pages,

        @Field(text = "book.on") Optional<LocalDate> on,

        String note,

        @Field(text = "book.shelves") @Related(by = "STANDS_ON", to = "Shelf")
        List<String> shelves,

        @Field(text = "book.room") @Related(by = "KEPT_IN", to = "Room")
        Optional<String> room,

        @Field(text = "book.readers") @Related(by = "READ_BY", to = "Person")
        List<String> readers,

        @Field(text = "book.loans") List<Loan> loans)
        implements Thing {

    static final Kind<LibraryBook> KIND = Kind.of(
                    LibraryBook.class, "LibraryBook", Concern.PROGRAMME, DataKind.ORGANISATION)
            .around("loans", "[(n)<-[:LOAN_OF]-(l:Loan) | l {.number, .until}]", """
                    MATCH (b:LibraryBook {code: $code})
                    CALL (b) {
                        MATCH (b)<-[:LOAN_OF]-(l:Loan)
                        WHERE NOT any(row IN $to WHERE row.number = l.number
                            AND coalesce(row.until, '') = coalesce(toString(l.until), ''))
                        DETACH DELETE l
                    }
                    UNWIND $to AS row
                    MERGE (l:Loan {code: b.code + '-' + row.number})
                    SET l.number = row.number, l.until = date(row.until)
                    MERGE (l)-[:LOAN_OF]->(b)""", true)
            .part("LOAN_OF", "Loan")
            .called(LibraryBook::title);

    record Loan(int number, Optional<LocalDate> until) {}

    static LibraryBook blank() {
        return KIND.blank("1");
    }

    /// The same with another value of a field.
    LibraryBook with(String field, @Nullable Object value) {
        return KIND.with(this, field, value);
    }
}
