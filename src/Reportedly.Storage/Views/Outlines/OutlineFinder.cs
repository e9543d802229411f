using System.Data.Common;
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
        List<(long Id, byte[] Outline)> rows = [];
        List<long> places = [];
        // To walk the table and order here is quicker than to fetch each row in the order of an index.
        using DbCommand command = connection.Command(
            $"SELECT i.newest, i.id, i.outline FROM incident i WHERE {all} ORDER BY i.id",
            values.All
        );
        using (DbDataReader row = command.ExecuteReader())
        {
            while (row.Read())
            {
                // By day from the last to the first, and then as they come.
                places.Add(((DateOnly.MaxValue.DayNumber - row.GetInt64(0)) << 32) | (uint)rows.Count);
                rows.Add((row.GetInt64(1), row.GetFieldValue<byte[]>(2)));
            }
        }
        places.Sort();
        OutlinedIncident[] found = new OutlinedIncident[rows.Count];
        long undated = 0;
        long unplaced = 0;
        for (int i = 0; i < found.Length; i++)
        {
            (long id, byte[] outline) = rows[(int)(uint)places[i]];
            found[i] = OutlineBytes.Read(id, outline);
            undated += found[i] is { First: null, Last: null } ? 1 : 0;
            unplaced += found[i].Points.IsEmpty ? 1 : 0;
        }
        return new IncidentOutlines(ImmutableCollectionsMarshal.AsImmutableArray(found), undated, unplaced);
    }
}
