namespace Reportedly.Storage.Migrations;

/// <summary>The log of what people did at a desk.</summary>
internal static class DeskAuditOfVersion3
{
    /// <summary>Makes the table. What stands beside the body is there to be searched; the body is what counts.</summary>
    public static Migration Step { get; } =
        new(
            3,
            Sqlite: """
            CREATE TABLE audit (
                sequence INTEGER PRIMARY KEY,
                previous BLOB NOT NULL,
                hash     BLOB NOT NULL,
                body     BLOB NOT NULL,
                at       INTEGER NOT NULL,
                who      TEXT NOT NULL,
                act      TEXT NOT NULL,
                about    TEXT NOT NULL
            ) STRICT;
            CREATE INDEX audit_who ON audit (who, sequence);
            CREATE INDEX audit_act ON audit (act, sequence);
            CREATE INDEX audit_about ON audit (about, sequence);
            CREATE TRIGGER audit_stay BEFORE DELETE ON audit
            BEGIN SELECT RAISE(ABORT, 'what was done is never deleted'); END;
            CREATE TRIGGER audit_keep BEFORE UPDATE ON audit
            BEGIN SELECT RAISE(ABORT, 'what was done is never changed'); END;
            """,
            Postgres: """
            CREATE TABLE audit (
                sequence bigint PRIMARY KEY,
                previous bytea NOT NULL,
                hash     bytea NOT NULL,
                body     bytea NOT NULL,
                at       bigint NOT NULL,
                who      text COLLATE "C" NOT NULL,
                act      text COLLATE "C" NOT NULL,
                about    text COLLATE "C" NOT NULL
            );
            CREATE INDEX audit_who ON audit (who, sequence);
            CREATE INDEX audit_act ON audit (act, sequence);
            CREATE INDEX audit_about ON audit (about, sequence);
            CREATE TRIGGER audit_stay BEFORE UPDATE OR DELETE OR TRUNCATE ON audit
            FOR EACH STATEMENT EXECUTE FUNCTION log_stays();
            """
        );
}
