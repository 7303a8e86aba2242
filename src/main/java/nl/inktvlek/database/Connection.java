package nl.inktvlek.database;

/// How to reach a graph database.
record Connection(String uri, String user, String password, String database) {

    @Override
    public String toString() {
        return "%s as %s, database %s".formatted(uri, user, database);
    }
}
