using System.Runtime.InteropServices;
using Reportedly.Storage.Databases;
using Reportedly.Storage.Search;

namespace Reportedly.Storage.Views;

/// <summary>Finds all incidents of a query as outlines.</summary>
internal static class OutlineFinder
{
    /// <summary>The outlines, the newest first; of two of one day, by id.</summary>
    public static IncidentOutlines Find(StoreConnection connection, IncidentQuery query)
    {
        SqlValues values = new();
        string all = IncidentConditions.Of(connection, query, values);
        // Ordered here: to walk the table is quicker than to fetch each row in the order of an index.
        List<(long Newest, long Id, byte[] Outline)> rows = connection.List(
            $"SELECT i.newest, i.id, i.outline FROM incident i WHERE {all}",
            values.All,
            row => (row.GetInt64(0), row.GetInt64(1), row.GetFieldValue<byte[]>(2))
        );
        rows.Sort(
            (one, other) => one.Newest != other.Newest ? other.Newest.CompareTo(one.Newest) : one.Id.CompareTo(other.Id)
        );
        OutlinedIncident[] found = new OutlinedIncident[rows.Count];
        long undated = 0;
        long unplaced = 0;
        for (int i = 0; i < found.Length; i++)
        {
            OutlinedIncident one = OutlineBytes.Read(rows[i].Id, rows[i].Outline);
            undated += one is { First: null, Last: null } ? 1 : 0;
            unplaced += one.Points.IsEmpty ? 1 : 0;
            found[i] = one;
        }
        return new IncidentOutlines(ImmutableCollectionsMarshal.AsImmutableArray(found), undated, unplaced);
    }
}
