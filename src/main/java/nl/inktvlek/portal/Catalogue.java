package nl.inktvlek.portal;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import nl.inktvlek.releases.Period;
import nl.inktvlek.releases.ReachTable;
import nl.inktvlek.releases.Release;
import nl.inktvlek.releases.SpreadTable;
import nl.inktvlek.reports.Words;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// What other catalogues read of the releases that can be used: DCAT 3 (W3C, 2024) as JSON-LD.
///
/// @param at address of the portal, without a slash behind
record Catalogue(String at, List<Release> releases, Words words) {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .build();

    private static final Map<String, String> NAMES = Map.of(
            "dcat", "http://www.w3.org/ns/dcat#",
            "dct", "http://purl.org/dc/terms/",
            "foaf", "http://xmlns.com/foaf/0.1/");

    private static final SortedMap<String, String> FILES = new TreeMap<>(Map.of(
            ReachTable.CSV_FILE, "text/csv",
            ReachTable.JSON_FILE, "application/json",
            SpreadTable.CSV_FILE, "text/csv",
            SpreadTable.JSON_FILE, "application/json"));

    private static final Map<String, String> NETHERLANDS =
            Map.of("@id", "http://publications.europa.eu/resource/authority/country/NLD");

    byte[] json() {
        return JSON.writeValueAsBytes(Map.of(
                "@context",
                NAMES,
                "@id",
                at + "/openbaar",
                "@type",
                "dcat:Catalog",
                "dct:title",
                "Inktvlek",
                "dct:description",
                words.text("portal.reach.lead"),
                "dct:publisher",
                publisher(),
                "dcat:dataset",
                releases.stream().filter(Release::isUsed).map(this::dataset).toList()));
    }

    private Map<String, Object> publisher() {
        return Map.of("@type", "foaf:Agent", "foaf:name", words.text("portal.publisher"));
    }

    private Map<String, Object> dataset(Release release) {
        var address = at + "/openbaar/uitgave/" + release.number();
        return Map.of(
                "@id",
                address,
                "@type",
                "dcat:Dataset",
                "dct:identifier",
                String.valueOf(release.number()),
                "dct:title",
                words.text("portal.release", release.number(), words.quarter(release.period())),
                "dct:description",
                words.text("portal.how.who.text"),
                "dct:issued",
                release.made().toString(),
                "dct:publisher",
                publisher(),
                "dct:spatial",
                NETHERLANDS,
                "dct:temporal",
                Map.of(
                        "@type",
                        "dct:PeriodOfTime",
                        "dcat:endDate",
                        Period.named(release.period()).lastDay().toString()),
                "dcat:distribution",
                Stream.concat(
                                FILES.entrySet().stream()
                                        .filter(file -> release.files().containsKey(file.getKey())),
                                Stream.of(Map.entry("bereik.xlsx", PortalPapers.XLSX)))
                        .map(file -> distribution(address, file.getKey(), file.getValue()))
                        .toList());
    }

    private static Map<String, Object> distribution(String address, String file, String type) {
        return Map.of(
                "@type",
                "dcat:Distribution",
                "dcat:downloadURL",
                Map.of("@id", address + "/" + file),
                "dcat:mediaType",
                Map.of("@id", "https://www.iana.org/assignments/media-types/" + type));
    }
}
