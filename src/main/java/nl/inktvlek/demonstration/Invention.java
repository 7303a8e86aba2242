package nl.inktvlek.demonstration;

import java.util.List;
import java.util.Map;
import java.util.Random;

/// Names and words for an invented network. Surnames are things of ink and paper, so that nobody takes them for
/// people.
final class Invention {

    private static final List<String> FIRST = List.of(
            "Amina", "Yusuf", "Leyla", "Hasan", "Fatima", "Omar", "Zeynep", "Ali", "Samira", "Mehmet", "Nadia",
            "Ibrahim", "Hodan", "Karim", "Elif", "Abdi", "Soraya", "Tarik", "Meryem", "Bilal", "Ayaan", "Rachid",
            "Derya", "Idris", "Naima", "Emre", "Warsan", "Driss", "Selma", "Farah", "Mona", "Said", "Helin", "Jamal",
            "Rojin", "Tesfay", "Selam", "Arash", "Parisa", "Daoud");

    private static final List<String> LAST = List.of(
            "Inktpot",
            "Vloeipapier",
            "Kroontjespen",
            "Vulpen",
            "Potlood",
            "Kladblok",
            "Kantlijn",
            "Bladwijzer",
            "Ganzenveer",
            "Perkament",
            "Lettertype",
            "Drukpers",
            "Briefpapier",
            "Omslag",
            "Penseel",
            "Krijtbord",
            "Notitie",
            "Alinea",
            "Voetnoot",
            "Komma",
            "Hoofdletter",
            "Regelwit",
            "Zetsel",
            "Watermerk",
            "Schrift",
            "Inktlint",
            "Postzegel",
            "Ansichtkaart",
            "Archief",
            "Leeslint");

    private static final List<String> GROUP = List.of(
            "De Brug",
            "Samen Verder",
            "De Bron",
            "Nieuwe Weg",
            "Het Kompas",
            "De Ontmoeting",
            "Open Deur",
            "De Linde",
            "Nieuw Begin",
            "De Sleutel",
            "Het Venster",
            "De Horizon",
            "Eigen Kracht",
            "Het Plein",
            "De Schakel");

    private static final List<String> THEMES =
            List.of("kennismaken", "opvoeding", "gelijkheid", "zelfbeschikking", "seksuele diversiteit");

    private static final Map<String, List<String>> LANGUAGES = Map.of(
            "FSAN", List.of("Nederlands", "Somali"),
            "HTIB", List.of("Turks", "Nederlands"),
            "IOT", List.of("Turks", "Nederlands"),
            "SMN", List.of("Nederlands", "Tamazight"),
            "KEZBAN", List.of("Nederlands", "Turks", "Arabisch"),
            "MUDAWWANAH", List.of("Arabisch", "Nederlands"),
            "VON", List.of("Nederlands", "Tigrinya", "Farsi"));

    private static final List<String> POSITIONS = List.of(
            "voorzitter",
            "bestuurslid",
            "imam",
            "teamcoach",
            "coördinator vrouwengroep",
            "jongerenwerker",
            "penningmeester");

    private static final List<String> QUARTERS = List.of("Centrum", "Noord", "Oost", "Zuid", "West");

    private final Random random;

    Invention(Random random) {
        this.random = random;
    }

    String person() {
        return any(FIRST) + " " + any(LAST);
    }

    /// No number in the Netherlands begins with 06-0.
    static String phone(int person) {
        return "06-0000 %04d".formatted(person);
    }

    /// Nobody can have an address that ends like this.
    static String email(int person) {
        return "p%d@inktvlek.example".formatted(person);
    }

    String organisation(String place) {
        return any(GROUP) + " " + place;
    }

    String quarter() {
        return any(QUARTERS);
    }

    String position() {
        return any(POSITIONS);
    }

    List<String> languages(String partner) {
        return LANGUAGES.getOrDefault(partner, List.of("Nederlands"));
    }

    /// Three themes, cold before hot.
    List<String> themes() {
        int last = 2 + random.nextInt(THEMES.size() - 2);
        return List.of(THEMES.getFirst(), THEMES.get(1 + random.nextInt(last - 1)), THEMES.get(last));
    }

    <T> T any(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }
}
