namespace Reportedly.Storage.Migrations;

/// <summary>
/// What changed when. It follows from the logs and from when they were followed, so it is none of the views, which are dropped and made
/// anew: <c>remembered_...</c> says of each thing what it last was and since when, <c>incident_changes</c> is the history of incidents.
/// </summary>
internal static class ChangesOfVersion3
{
    private const string Shape = """
        CREATE TABLE remembered_incident (
            number {key}, digest bigint NOT NULL, changed bigint NOT NULL, gone bigint NOT NULL
        );
        CREATE INDEX remembered_incident_changed ON remembered_incident (changed, number, gone);
        CREATE TABLE remembered_claim (
            number {key}, digest bigint NOT NULL, changed bigint NOT NULL, gone bigint NOT NULL
        );
        CREATE INDEX remembered_claim_changed ON remembered_claim (changed, number, gone);
        CREATE TABLE remembered_report (
            number {key}, digest bigint NOT NULL, changed bigint NOT NULL, gone bigint NOT NULL
        );
        CREATE INDEX remembered_report_changed ON remembered_report (changed, number, gone);
        CREATE TABLE incident_changes (
            revision {key},
            incident bigint NOT NULL,
            changed  bigint NOT NULL,
            kind     bigint NOT NULL,
            target   bigint,
            outline  {bytes}
        );
        CREATE INDEX incident_changes_incident ON incident_changes (incident, revision);
        CREATE INDEX incident_changes_changed ON incident_changes (changed, revision);
        """;

    /// <summary>Makes the tables.</summary>
    public static Migration Step { get; } =
        new(
            3,
            Sqlite: Shape
                .Replace("{key}", "integer PRIMARY KEY", StringComparison.Ordinal)
                .Replace("{bytes}", "blob", StringComparison.Ordinal),
            Postgres: Shape
                .Replace("{key}", "bigint NOT NULL PRIMARY KEY", StringComparison.Ordinal)
                .Replace("{bytes}", "bytea", StringComparison.Ordinal)
        );
}
