using Reportedly.Corroboration;
using Reportedly.Storage.Databases;
using Reportedly.Storage.Search;

namespace Reportedly.Storage.Views;

/// <summary>
/// The tables of the derived views. They can be made anew from the log at any time, so they have no migrations: where their format is
/// another than this version's, they are dropped and made again.
/// </summary>
internal static class ViewTables
{
    /// <summary>Goes up by one whenever the tables or what is written into them changes within a version of the product.</summary>
    private const int Format = 8;

    /// <summary>What the views were made by: another version may link otherwise, so it makes them anew.</summary>
    private static readonly string Maker = $"{typeof(IncidentAssembler).Assembly.GetName().Version} {Format}";

    /// <summary>All tables with rows of their own; an index over words is the <see cref="WordIndex"/>'s.</summary>
    private static readonly string[] Names =
    [
        "incident_point",
        "incident_name",
        "incident_body",
        "incident",
        "claim_incident",
        "report_claims",
        "claim",
        "speaker",
        "publisher",
        "listed_report",
        "cell",
        "report_incident",
        "member",
        "telling",
        "testimony",
        "refusal",
        "views",
    ];

    private const string Shape = """
        CREATE TABLE views (
            one        bigint NOT NULL PRIMARY KEY CHECK (one = 1),
            maker      {text} NOT NULL,
            readings   bigint NOT NULL,
            judgements bigint NOT NULL,
            unlinked   bigint NOT NULL,
            unnoted    bigint NOT NULL
        );
        CREATE TABLE refusal (
            row    {key},
            report {text} NOT NULL,
            reason {text} NOT NULL
        );
        INSERT INTO views VALUES (1, '{maker}', 0, 0, 0, 1);
        CREATE TABLE testimony (
            row       {key},
            report    {text} NOT NULL UNIQUE,
            published bigint NOT NULL,
            body      {bytes} NOT NULL
        );
        CREATE INDEX testimony_newest ON testimony (published DESC, report);
        CREATE TABLE telling (
            number {key},
            id     bigint NOT NULL UNIQUE,
            body   {bytes} NOT NULL
        );
        CREATE TABLE member (
            number   {key},
            incident bigint NOT NULL
        );
        CREATE INDEX member_incident ON member (incident);
        CREATE TABLE report_incident (
            row      bigint NOT NULL,
            incident bigint NOT NULL,
            verdicts bigint NOT NULL,
            PRIMARY KEY (row, incident)
        ){rowless};
        CREATE INDEX report_incident_incident ON report_incident (incident, row);
        CREATE TABLE listed_report (
            number    {key},
            row       bigint NOT NULL UNIQUE,
            age       bigint NOT NULL,
            publisher {text} NOT NULL,
            is_read   bigint NOT NULL,
            claims    bigint NOT NULL,
            digest    bigint NOT NULL,
            body      {bytes} NOT NULL
        );
        CREATE INDEX listed_report_newest ON listed_report (age, number DESC, is_read, claims, publisher);
        CREATE TABLE claim (
            number    {key},
            reason    bigint NOT NULL,
            own       bigint NOT NULL,
            age       bigint NOT NULL,
            status    bigint NOT NULL,
            stance    bigint NOT NULL,
            certainty bigint NOT NULL,
            source    bigint NOT NULL,
            speaker   bigint NOT NULL,
            publisher bigint NOT NULL,
            assignee  {text} NOT NULL,
            digest    bigint NOT NULL
        );
        CREATE INDEX claim_assignee ON claim (assignee) WHERE assignee <> '';
        CREATE TABLE report_claims (
            number {key},
            body   {bytes} NOT NULL
        );
        CREATE TABLE claim_incident (
            claim    bigint NOT NULL,
            incident bigint NOT NULL,
            reason   bigint NOT NULL,
            PRIMARY KEY (claim, incident)
        ){rowless};
        CREATE INDEX claim_incident_incident ON claim_incident (incident, claim);
        CREATE TABLE speaker (
            id    {key},
            names {text} NOT NULL
        );
        CREATE TABLE publisher (
            id    {key},
            names {text} NOT NULL
        );
        CREATE TABLE cell (
            cell    bigint NOT NULL,
            telling bigint NOT NULL,
            PRIMARY KEY (cell, telling)
        ){rowless};
        CREATE TABLE incident (
            id       {key},
            newest   bigint NOT NULL,
            first    bigint NOT NULL,
            last     bigint NOT NULL,
            type     bigint NOT NULL,
            verdicts bigint NOT NULL,
            reports  bigint NOT NULL,
            origins  bigint NOT NULL,
            dated    bigint NOT NULL,
            digest   bigint NOT NULL,
            outline  {bytes} NOT NULL,
            component bigint NOT NULL
        );
        CREATE INDEX incident_component ON incident (component);
        CREATE INDEX incident_newest ON incident (newest DESC, id, first, last, type, verdicts);
        CREATE TABLE incident_body (
            id     {key},
            body   {bytes} NOT NULL,
            sketch {bytes} NOT NULL
        );
        CREATE TABLE incident_name (
            kind     bigint NOT NULL,
            name     {text} NOT NULL,
            incident bigint NOT NULL,
            PRIMARY KEY (kind, name, incident)
        ){rowless};
        CREATE INDEX incident_name_incident ON incident_name (incident);
        CREATE TABLE incident_point (
            number    {number},
            incident  bigint NOT NULL,
            latitude  double precision NOT NULL,
            longitude double precision NOT NULL
        );
        CREATE INDEX incident_point_incident ON incident_point (incident);
        """;

    private const string SqliteBoxes = """
        CREATE VIRTUAL TABLE incident_box USING rtree (number, south, north, west, east, +incident);
        CREATE TRIGGER incident_point_in AFTER INSERT ON incident_point
        BEGIN INSERT INTO incident_box VALUES (new.number, new.latitude, new.latitude, new.longitude, new.longitude, new.incident); END;
        CREATE TRIGGER incident_point_out AFTER DELETE ON incident_point
        BEGIN DELETE FROM incident_box WHERE number = old.number; END;
        """;

    private const string PostgresBoxes =
        "CREATE INDEX incident_point_box ON incident_point USING gist (point(longitude, latitude));";

    /// <summary>True where the views are there, in this version's format.</summary>
    public static bool AreThere(StoreConnection connection)
    {
        string sql =
            connection.Dialect.Name == "sqlite"
                ? "SELECT count(*) FROM sqlite_schema WHERE type = 'table' AND name = 'views'"
                : "SELECT count(*) FROM pg_tables WHERE schemaname = current_schema() AND tablename = 'views'";
        return connection.Scalar(sql) is long and 1
            && connection.Scalar("SELECT maker FROM views") is string maker
            && maker == Maker;
    }

    /// <summary>Lets the database count what is in the tables, those of changes and words among them.</summary>
    public static void Count(StoreConnection connection) =>
        connection.Dialect.Count(connection, [.. Names, .. ChangeStep.Tables, "report_words", "claim_words"]);

    /// <summary>Makes the tables, empty, in place of those that are there.</summary>
    public static void Make(StoreConnection connection)
    {
        bool isSqlite = connection.Dialect.Name == "sqlite";
        foreach (string name in isSqlite ? ["incident_box", .. Names] : Names)
        {
            connection.Execute($"DROP TABLE IF EXISTS {name}");
        }
        string shape = Shape
            .Replace("{maker}", Maker, StringComparison.Ordinal)
            .Replace("{text}", isSqlite ? "text" : "text COLLATE \"C\"", StringComparison.Ordinal)
            .Replace("{bytes}", isSqlite ? "blob" : "bytea", StringComparison.Ordinal)
            .Replace("{rowless}", isSqlite ? " WITHOUT ROWID" : "", StringComparison.Ordinal)
            .Replace(
                "{key}",
                isSqlite ? "integer PRIMARY KEY" : "bigint NOT NULL PRIMARY KEY",
                StringComparison.Ordinal
            )
            .Replace(
                "{number}",
                isSqlite ? "integer PRIMARY KEY" : "bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY",
                StringComparison.Ordinal
            );
        connection.Execute(shape + (isSqlite ? SqliteBoxes : PostgresBoxes));
        ClaimTable.MakeQueues(connection);
        WordIndex.For(connection).Make(connection);
    }
}
