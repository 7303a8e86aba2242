package nl.inktvlek.files;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What the rows of a file are, by its headers; between two kinds that fit, by whole words of its name.
///
/// @param isSure whether only one kind fits; if not the user has to say it
record TableChoice(TableKind table, boolean isSure) {

    private static final Map<TableKind, Set<String>> WORDS = Map.of(
            TableKind.ORGANISATIONS,
            Set.of("organisations", "organizations", "organisaties", "verenigingen", "stichtingen", "organisation"),
            TableKind.PEOPLE,
            Set.of(
                    "people",
                    "persons",
                    "personen",
                    "mensen",
                    "deelnemers",
                    "leden",
                    "participants",
                    "members",
                    "nodes",
                    "sleutelfiguren",
                    "vrijwilligers",
                    "ledenlijst",
                    "deelnemerslijst",
                    "contacten",
                    "elements"),
            TableKind.POSITIONS,
            Set.of("positions", "functies", "posities", "bestuur", "besturen"),
            TableKind.MEMBERSHIPS,
            Set.of("memberships", "lidmaatschappen", "members", "leden"),
            TableKind.TIES,
            Set.of("ties", "edges", "relaties", "contacten", "connections", "links", "kennissen"),
            TableKind.SERIES,
            Set.of("series", "reeksen", "bijeenkomsten"),
            TableKind.ATTENDANCE,
            Set.of("attendance", "presentie", "aanwezigheid", "presentielijst", "opkomst"));

    /// Headers that say of what kind the rows are.
    private static final Map<TableKind, Set<String>> OWN_COLUMNS = Map.of(
            TableKind.PEOPLE, Set.of("phone", "email", "key_figure", "informed", "first_name", "last_name"),
            TableKind.ORGANISATIONS, Set.of("partner", "relation"));

    /// Headers of the first column that say it too.
    private static final Map<TableKind, Set<String>> OF_ROWS = Map.of(
            TableKind.PEOPLE, Set.of("person", "persoon", "deelnemer", "lid", "member", "participant"),
            TableKind.ORGANISATIONS, Set.of("organisation", "organisatie", "organization", "vereniging", "stichting"));

    /// Names or kinds of organisations, whatever else stands there.
    private static final Pattern OF_ORGANISATIONS =
            Pattern.compile("(?i)(?:naam|name)(?: (?:van |of )?(?:de |het |the )?)(?:organi[sz]atie|organi[sz]ation"
                    + "|(?:zelf)?organisatie|stichting|vereniging|groep|instelling|moskee|kerk|club)"
                    + "|(?:soort|type|kind)(?: of)? organi[sz]ati(?:e|on)"
                    + "|organi[sz]ati\\S*(?:naam|soort|type)|organi[sz]ation (?:name|type)"
                    + "|zelforganisatie|instelling|moskee|kerk");

    /// Beside whom another name is that of an organisation.
    private static final Pattern CONTACT = Pattern.compile("(?i).*(?:contactpersoon|contact person|aanspreekpunt).*");

    private static final Set<String> NAME = Set.of("naam", "name");
    private static final Set<String> KIND = Set.of("kind", "soort", "type");

    /// Of whom, the heading says in words of its own.
    private static final Pattern NAME_OF = Pattern.compile("(?i)(?:naam|name) .+");

    /// Columns by which a list with people in it is one of series or attendance.
    private static final Set<String> MORE = Set.of("series", "meetings");

    /// Columns of people that say where they belong.
    private static final Set<String> BELONGING = Set.of("organisation", "position", "from", "to");

    static TableChoice of(String fileName, Layout layout, List<String> headers) {
        if (hasCrosses(headers)) {
            return new TableChoice(TableKind.ATTENDANCE, true);
        }
        boolean isCalledOrganisations = WORDS.getOrDefault(TableKind.ORGANISATIONS, Set.of()).stream()
                .anyMatch(words(fileName, layout)::contains);
        if (isOfContacts(headers)) {
            return new TableChoice(TableKind.ORGANISATIONS, isCalledOrganisations);
        }
        if (!isCalledOrganisations && namesBesideOrganisations(headers)) {
            if (tellsMostOfPeople(headers)) {
                return new TableChoice(TableKind.PEOPLE, true);
            }
            if (fitting(headers).equals(List.of(TableKind.ORGANISATIONS))) {
                return new TableChoice(TableKind.PEOPLE, false);
            }
        }
        var fitting = fitting(headers);
        if (fitting.size() == 1) {
            return new TableChoice(fitting.getFirst(), true);
        }
        var words = words(fileName, layout);
        var candidates = fitting.isEmpty() ? List.of(TableKind.values()) : fitting;
        var named = candidates.stream()
                .filter(table -> WORDS.getOrDefault(table, Set.of()).stream().anyMatch(words::contains))
                .toList();
        if (named.size() == 1) {
            return new TableChoice(named.getFirst(), true);
        }
        var best = candidates.stream()
                .max(Comparator.comparingInt((TableKind table) -> meanings(table, headers))
                        .thenComparingInt(table -> table == TableKind.PEOPLE ? 1 : 0))
                .orElseThrow();
        return new TableChoice(best, fitting.isEmpty());
    }

    /// A column for each meeting beside those who came: what else is missing is asked for.
    private static boolean hasCrosses(List<String> headers) {
        var meanings = ColumnDictionary.meanings(TableKind.ATTENDANCE, headers).stream()
                .flatMap(Optional::stream)
                .toList();
        return meanings.stream().filter(name -> name.startsWith("meeting_")).count() > 1
                && (meanings.contains("series") || !hasOwn(TableKind.PEOPLE, headers))
                && (meanings.contains("person")
                        || meanings.contains("series")
                                && headers.stream()
                                        .flatMap(header -> ColumnDictionary.byHeader(TableKind.PEOPLE, header).stream())
                                        .anyMatch(column -> column.name().equals("name")));
    }

    /// Somebody to reach an organisation by stands beside its name.
    private static boolean isOfContacts(List<String> headers) {
        return headers.stream()
                        .map(String::strip)
                        .anyMatch(header -> CONTACT.matcher(header).matches()
                                || NAME_OF.matcher(header).matches()
                                        && !OF_ORGANISATIONS.matcher(header).matches()
                                        && !means(TableKind.PEOPLE, headers, "name"))
                && means(TableKind.ORGANISATIONS, headers, "name")
                && !means(TableKind.PEOPLE, headers, "last_name");
    }

    /// Names beside the organisation that each belongs to: those are people as a rule, and no organisations with a
    /// code.
    private static boolean namesBesideOrganisations(List<String> headers) {
        var words = headers.stream()
                .map(header -> header.strip().toLowerCase(Locale.ROOT))
                .toList();
        return (words.stream().anyMatch(NAME::contains)
                        || means(TableKind.PEOPLE, headers, "name")
                        || means(TableKind.PEOPLE, headers, "last_name"))
                && means(TableKind.PEOPLE, headers, "organisation")
                && !hasOwn(TableKind.ORGANISATIONS, headers)
                && words.stream().noneMatch(KIND::contains);
    }

    /// Whether more of the headings are of people, with where they belong, than of anything else that has all it needs.
    private static boolean tellsMostOfPeople(List<String> headers) {
        int ofPeople = meanings(TableKind.PEOPLE, headers)
                + (int) BELONGING.stream()
                        .filter(name -> means(TableKind.PEOPLE, headers, name))
                        .count();
        return (hasOwn(TableKind.PEOPLE, headers) || means(TableKind.PEOPLE, headers, "position"))
                && Arrays.stream(TableKind.values())
                        .filter(table -> table != TableKind.PEOPLE && table != TableKind.ORGANISATIONS)
                        .filter(table -> ColumnDictionary.missing(table, ColumnDictionary.meanings(table, headers))
                                .isEmpty())
                        .allMatch(table -> meanings(table, headers) < ofPeople && !tellsMore(table, headers));
    }

    /// Whether columns that people do not have are of this table.
    private static boolean tellsMore(TableKind table, List<String> headers) {
        return ColumnDictionary.meanings(table, headers).stream()
                .flatMap(Optional::stream)
                .anyMatch(MORE::contains);
    }

    private static boolean means(TableKind table, List<String> headers, String column) {
        return ColumnDictionary.meanings(table, headers).contains(Optional.of(column));
    }

    private static boolean hasOwn(TableKind table, List<String> headers) {
        var own = OWN_COLUMNS.getOrDefault(table, Set.of());
        return headers.stream()
                .map(header -> ColumnDictionary.byHeader(table, header))
                .flatMap(Optional::stream)
                .anyMatch(column -> own.contains(column.name()));
    }

    /// The kinds whose columns are all there; of those only the ones that use most of the headers. A list of ids and
    /// names may be people or organisations, whatever else it tells, unless a column says which.
    private static List<TableKind> fitting(List<String> headers) {
        var complete = Arrays.stream(TableKind.values())
                .filter(table -> ColumnDictionary.missing(table, ColumnDictionary.meanings(table, headers))
                        .isEmpty())
                .toList();
        int most = complete.stream()
                .mapToInt(table -> meanings(table, headers))
                .max()
                .orElse(0);
        var lists = Set.of(TableKind.PEOPLE, TableKind.ORGANISATIONS);
        boolean isList = complete.stream().filter(lists::contains).anyMatch(table -> meanings(table, headers) == most);
        var fitting = complete.stream()
                .filter(table -> meanings(table, headers) == most || isList && lists.contains(table))
                .toList();
        var said =
                fitting.stream().filter(table -> hasOwnColumn(table, headers)).toList();
        return said.size() == 1 ? said : fitting;
    }

    /// Names beside names of organisations may be of people, whatever is said of the organisations.
    private static boolean namesOrganisationsOnly(List<String> headers) {
        return headers.stream()
                        .map(String::strip)
                        .anyMatch(header -> OF_ORGANISATIONS.matcher(header).matches())
                && !(means(TableKind.PEOPLE, headers, "name") && means(TableKind.PEOPLE, headers, "organisation"))
                && !hasOwn(TableKind.PEOPLE, headers)
                && !means(TableKind.PEOPLE, headers, "position");
    }

    private static boolean hasOwnColumn(TableKind table, List<String> headers) {
        var ofRows = OF_ROWS.getOrDefault(table, Set.of());
        return table == TableKind.ORGANISATIONS
                        && headers.stream()
                                .anyMatch(header ->
                                        OF_ORGANISATIONS.matcher(header.strip()).matches())
                || headers.stream().anyMatch(header -> ofRows.contains(header.toLowerCase(Locale.ROOT)))
                || hasOwn(table, headers);
    }

    /// Where somebody belongs does not make a list of people.
    private static int meanings(TableKind table, List<String> headers) {
        return (int) ColumnDictionary.meanings(table, headers).stream()
                .flatMap(Optional::stream)
                .filter(name -> table != TableKind.PEOPLE || !BELONGING.contains(name))
                .count();
    }

    private static Set<String> words(String fileName, Layout layout) {
        var sheet = layout instanceof Layout.Sheet named ? named.name() : "";
        return Stream.of(fileName.replaceFirst("\\.[^.]*$", ""), sheet)
                .flatMap(name -> Arrays.stream(name.toLowerCase(Locale.ROOT).split("[^\\p{L}]+")))
                .filter(word -> !word.isEmpty())
                .collect(Collectors.toSet());
    }
}
