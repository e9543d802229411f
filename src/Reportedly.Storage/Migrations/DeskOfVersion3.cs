namespace Reportedly.Storage.Migrations;

/// <summary>What a desk keeps beside the logs.</summary>
internal static class DeskOfVersion3
{
    /// <summary>Makes the table.</summary>
    public static Migration Step { get; } =
        new(
            3,
            Sqlite: """
            CREATE TABLE desk_document (
                kind    TEXT NOT NULL,
                id      TEXT NOT NULL,
                body    TEXT NOT NULL,
                version INTEGER NOT NULL,
                changed INTEGER NOT NULL,
                PRIMARY KEY (kind, id)
            ) STRICT, WITHOUT ROWID;
            """,
            Postgres: """
            CREATE TABLE desk_document (
                kind    text COLLATE "C" NOT NULL,
                id      text COLLATE "C" NOT NULL,
                body    text NOT NULL,
                version bigint NOT NULL,
                changed bigint NOT NULL,
                PRIMARY KEY (kind, id)
            );
            """
        );
}
