using Reportedly.Storage.Databases;
using Reportedly.Storage.Search;

namespace Reportedly.Storage.Views;

/// <summary>Counts the reports behind the incidents of a query.</summary>
internal static class ReportCounter
{
    /// <summary>How many reports tell of one of the incidents, each counted once.</summary>
    public static long Count(StoreConnection connection, IncidentQuery query)
    {
        SqlValues values = new();
        string all = IncidentConditions.Of(connection, query, values);
        return (long)
            connection.Scalar(
                "SELECT count(*) FROM (SELECT DISTINCT r.row FROM report_incident r WHERE r.incident IN "
                    + $"(SELECT i.id FROM incident i WHERE {all})) counted",
                values.All
            )!;
    }
}
