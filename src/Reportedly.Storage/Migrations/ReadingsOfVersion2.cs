using Reportedly.Storage.Databases;
using Reportedly.Storage.Log;

namespace Reportedly.Storage.Migrations;

/// <summary>Version 2 ties the rows of the log to one another by hashes, and writes down each run once.</summary>
internal static class ReadingsOfVersion2
{
    private const string SqliteTables = """
        DROP TRIGGER readings_stay;
        DROP TRIGGER readings_keep;
        DROP INDEX readings_once;
        DROP INDEX readings_newest;
        DROP INDEX readings_external;
        ALTER TABLE readings RENAME TO readings_of_version_1;
        CREATE TABLE runs (
            id     INTEGER PRIMARY KEY,
            engine TEXT NOT NULL
        ) STRICT;
        CREATE TABLE readings (
            sequence    INTEGER PRIMARY KEY,
            report_id   TEXT NOT NULL,
            external_id TEXT NOT NULL,
            title       TEXT NOT NULL,
            run         INTEGER NOT NULL,
            digest      BLOB NOT NULL,
            hash        BLOB NOT NULL,
            record      BLOB NOT NULL,
            derivations BLOB NOT NULL
        ) STRICT;
        CREATE UNIQUE INDEX readings_once ON readings (digest);
        CREATE INDEX readings_newest ON readings (report_id, external_id, sequence);
        CREATE INDEX readings_external ON readings (external_id, report_id) WHERE external_id <> '';
        CREATE INDEX readings_run ON readings (run);
        CREATE TRIGGER readings_stay BEFORE DELETE ON readings
        BEGIN SELECT RAISE(ABORT, 'readings are never deleted'); END;
        CREATE TRIGGER readings_keep BEFORE UPDATE ON readings
        BEGIN SELECT RAISE(ABORT, 'readings are never changed'); END;
        CREATE TRIGGER runs_stay BEFORE DELETE ON runs
        BEGIN SELECT RAISE(ABORT, 'runs are never deleted'); END;
        CREATE TRIGGER runs_keep BEFORE UPDATE ON runs
        BEGIN SELECT RAISE(ABORT, 'runs are never changed'); END;
        """;

    private const string PostgresTables = """
        CREATE TABLE runs (
            id     bigint PRIMARY KEY,
            engine text NOT NULL
        );
        CREATE TABLE readings (
            sequence    bigint PRIMARY KEY,
            report_id   text COLLATE "C" NOT NULL,
            external_id text COLLATE "C" NOT NULL,
            title       text NOT NULL,
            run         bigint NOT NULL REFERENCES runs (id),
            digest      bytea NOT NULL,
            hash        bytea NOT NULL,
            record      bytea NOT NULL,
            derivations bytea NOT NULL
        );
        CREATE UNIQUE INDEX readings_once ON readings (digest);
        CREATE INDEX readings_newest ON readings (report_id, external_id, sequence);
        CREATE INDEX readings_external ON readings (external_id, report_id) WHERE external_id <> '';
        CREATE INDEX readings_run ON readings (run);
        CREATE FUNCTION log_stays() RETURNS trigger LANGUAGE plpgsql AS
        $body$ BEGIN RAISE EXCEPTION '% are never changed or deleted', TG_TABLE_NAME; END $body$;
        CREATE TRIGGER readings_stay BEFORE UPDATE OR DELETE OR TRUNCATE ON readings
        FOR EACH STATEMENT EXECUTE FUNCTION log_stays();
        CREATE TRIGGER runs_stay BEFORE UPDATE OR DELETE OR TRUNCATE ON runs
        FOR EACH STATEMENT EXECUTE FUNCTION log_stays();
        """;

    /// <summary>Brings readings from version 1 to version 2.</summary>
    public static Migration Step { get; } =
        new(2, SqliteTables, PostgresTables)
        {
            Then = store =>
            {
                if (store.Dialect.Name == "sqlite")
                {
                    Move(store);
                }
            },
        };

    // Columns are taken as they stand, not made anew from the record: a damaged row moves too, and verifying names it.
    private static void Move(StoreConnection store)
    {
        ReadOnlyMemory<byte> hash = HashChain.Start;
        while (true)
        {
            List<ReadingRow> page = [];
            foreach ((ReadingRow old, string engine) in Page(store))
            {
                hash = HashChain.OfReading(hash.Span, old.Sequence, old.Digest.Span);
                page.Add(old with { Run = RunTable.Of(store, engine), Hash = hash });
            }
            if (page.Count == 0)
            {
                break;
            }
            store.Dialect.Readings.Append(store, page);
            // Frees room for the next rows, so that the file need not grow to twice its size.
            store.Execute("DELETE FROM readings_of_version_1 WHERE sequence <= $1", page[^1].Sequence);
        }
        store.Execute("DROP TABLE readings_of_version_1");
    }

    private static List<(ReadingRow Row, string Engine)> Page(StoreConnection store) =>
        store.List(
            "SELECT r.sequence, r.report_id, r.external_id, r.title, 0, r.digest, x'', r.record, r.derivations, r.engine "
                + $"FROM readings_of_version_1 r ORDER BY r.sequence LIMIT {ReadingTable.PageSize}",
            [],
            row =>
                (
                    ReadingTable.Row(row) with
                    {
                        ExternalId = ReadingKey.Filed(row.GetString(2)),
                        Title = ReadingKey.WithoutNul(row.GetString(3)),
                    },
                    ReadingKey.WithoutNul(row.GetString(9))
                )
        );
}
