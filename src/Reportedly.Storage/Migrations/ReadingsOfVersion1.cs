namespace Reportedly.Storage.Migrations;

/// <summary>The log as the first release had it; it knew SQLite alone.</summary>
internal static class ReadingsOfVersion1
{
    /// <summary>Makes the tables of version 1.</summary>
    public static Migration Step { get; } =
        new(
            1,
            Sqlite: """
            CREATE TABLE readings (
                sequence    INTEGER PRIMARY KEY AUTOINCREMENT,
                report_id   TEXT NOT NULL,
                external_id TEXT NOT NULL,
                title       TEXT NOT NULL,
                engine      TEXT NOT NULL,
                digest      BLOB NOT NULL,
                record      BLOB NOT NULL,
                derivations BLOB NOT NULL
            ) STRICT;
            CREATE UNIQUE INDEX readings_once ON readings (report_id, external_id, engine, digest);
            CREATE INDEX readings_newest ON readings (report_id, external_id, sequence);
            CREATE INDEX readings_external ON readings (external_id, report_id) WHERE external_id <> '';
            CREATE TRIGGER readings_stay BEFORE DELETE ON readings
            BEGIN SELECT RAISE(ABORT, 'readings are never deleted'); END;
            CREATE TRIGGER readings_keep BEFORE UPDATE ON readings
            BEGIN SELECT RAISE(ABORT, 'readings are never changed'); END;
            """,
            Postgres: ""
        );
}
