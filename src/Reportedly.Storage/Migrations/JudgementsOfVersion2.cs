namespace Reportedly.Storage.Migrations;

/// <summary>The log of judgements.</summary>
internal static class JudgementsOfVersion2
{
    /// <summary>Makes the table.</summary>
    public static Migration Step { get; } =
        new(
            2,
            Sqlite: """
            CREATE TABLE judgements (
                sequence INTEGER PRIMARY KEY,
                previous BLOB NOT NULL,
                hash     BLOB NOT NULL,
                body     BLOB NOT NULL
            ) STRICT;
            CREATE TRIGGER judgements_stay BEFORE DELETE ON judgements
            BEGIN SELECT RAISE(ABORT, 'judgements are never deleted'); END;
            CREATE TRIGGER judgements_keep BEFORE UPDATE ON judgements
            BEGIN SELECT RAISE(ABORT, 'judgements are never changed'); END;
            """,
            Postgres: """
            CREATE TABLE judgements (
                sequence bigint PRIMARY KEY,
                previous bytea NOT NULL,
                hash     bytea NOT NULL,
                body     bytea NOT NULL
            );
            CREATE TRIGGER judgements_stay BEFORE UPDATE OR DELETE OR TRUNCATE ON judgements
            FOR EACH STATEMENT EXECUTE FUNCTION log_stays();
            """
        );
}
