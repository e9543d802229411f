using Reportedly.Storage.Databases;
using Reportedly.Storage.Search;

namespace Reportedly.Storage.Views;

/// <summary>Counts the incidents of a query by country.</summary>
internal static class CountryCounter
{
    private const string HasPoint = "EXISTS (SELECT 1 FROM incident_point p WHERE p.incident = i.id)";

    /// <summary>The counts.</summary>
    public static CountryCounts Count(StoreConnection connection, IncidentQuery query)
    {
        SqlValues values = new();
        string country = values.Add((long)NameKind.Country);
        string all = IncidentConditions.Of(connection, query, values);
        // The names of one kind lie side by side, so they are walked through first.
        string byCountry =
            $"SELECT n.name, count(*), sum(CASE WHEN {HasPoint} THEN 0 ELSE 1 END) FROM incident_name n CROSS JOIN incident i "
            + $"WHERE n.kind = {country} AND i.id = n.incident AND {all} GROUP BY n.name ORDER BY n.name";
        string nowhere =
            $"SELECT count(*) FROM incident i WHERE NOT {HasPoint} AND NOT EXISTS "
            + $"(SELECT 1 FROM incident_name n WHERE n.incident = i.id AND n.kind = {country}) AND {all}";
        return new CountryCounts(
            [
                .. connection.Rows(
                    byCountry,
                    values.All,
                    row => new CountedCountry(row.GetString(0), row.GetInt64(1), row.GetInt64(2))
                ),
            ],
            (long)connection.Scalar(nowhere, values.All)!
        );
    }
}
