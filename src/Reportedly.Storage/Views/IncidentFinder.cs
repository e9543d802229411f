using System.Collections.Immutable;
using Reportedly.Corroboration;
using Reportedly.Storage.Databases;
using Reportedly.Storage.Search;

namespace Reportedly.Storage.Views;

/// <summary>Finds incidents in their tables.</summary>
internal static class IncidentFinder
{
    private const int MinimumPrefix = 4;
    private const int IdDigits = 16;

    /// <summary>One page of what a query finds.</summary>
    public static IncidentPage Page(StoreConnection connection, IncidentQuery query)
    {
        if (query.Limit is < 1 or > IncidentQuery.MostOnPage)
        {
            throw new ArgumentException(
                $"A page of {query.Limit} incidents cannot be had; ask for 1 to {IncidentQuery.MostOnPage}.",
                nameof(query)
            );
        }
        SqlValues values = new();
        string all = IncidentConditions.Of(connection, query, values);
        // Found once, and both counted and shown.
        string sql =
            $"WITH found AS MATERIALIZED (SELECT i.id, i.newest FROM incident i WHERE {all}) "
            + "SELECT id, newest, (SELECT count(*) FROM found) FROM found";
        bool isStable = query.Order == IncidentOrder.Stable;
        if (query.After is { } after)
        {
            PageCursor cursor = PageCursor.Parse(after);
            string id = values.Add(Number(cursor, after));
            string day = isStable ? "" : values.Add(cursor.Day);
            sql += isStable ? $" WHERE id > {id}" : $" WHERE newest <= {day} AND (newest < {day} OR id > {id})";
        }
        long total = 0;
        List<(long Id, long Day)> rows = connection.List(
            $"{sql} ORDER BY {(isStable ? "id" : "newest DESC, id")} LIMIT {values.Add((long)query.Limit + 1)}",
            values.All,
            row =>
            {
                total = row.GetInt64(2);
                return (row.GetInt64(0), row.GetInt64(1));
            }
        );
        if (rows.Count == 0 && query.After is not null)
        {
            return Page(connection, query with { After = null, Limit = 1 }) with { Incidents = [], Next = null };
        }
        bool isLast = rows.Count <= query.Limit;
        rows = isLast ? rows : rows[..query.Limit];
        string? next = isLast ? null : new PageCursor(rows[^1].Day, IdOrder.Incident(rows[^1].Id)).ToString();
        return new IncidentPage(Read(connection, rows.Select(row => row.Id)), total, next);
    }

    /// <summary>Numbers of the incidents that a query finds, whatever its page, in its order.</summary>
    /// <param name="connection">Where.</param>
    /// <param name="query">What is asked for.</param>
    /// <param name="most">At most so many.</param>
    public static long[] Ids(StoreConnection connection, IncidentQuery query, int most)
    {
        SqlValues values = new();
        string all = IncidentConditions.Of(connection, query, values);
        string order = query.Order == IncidentOrder.Stable ? "i.id" : "i.newest DESC, i.id";
        return
        [
            .. connection.Rows(
                $"SELECT i.id FROM incident i WHERE {all} ORDER BY {order} LIMIT {values.Add((long)most)}",
                values.All,
                row => row.GetInt64(0)
            ),
        ];
    }

    /// <summary>The incident that a person means, or those that it may be.</summary>
    public static IncidentLookup Find(StoreConnection connection, string name, FigurePolicy policy)
    {
        string hex = name.Trim().ToLowerInvariant();
        hex = hex.StartsWith(IdOrder.Letter) ? hex[1..] : hex;
        bool isId = hex.Length is >= MinimumPrefix and <= IdDigits && hex.All(char.IsAsciiHexDigitLower);
        string digits = new([.. hex.TakeWhile(char.IsAsciiHexDigitLower).Take(IdDigits)]);
        (long first, long last) = digits.Length == 0 ? (long.MinValue, long.MaxValue) : IdOrder.Range(digits);
        if (!isId)
        {
            return NotFound(connection, first);
        }
        const string Within =
            "SELECT DISTINCT m.incident FROM telling t, member m WHERE m.number = t.number AND t.id >= $1 AND t.id <= $2 "
            + "ORDER BY m.incident LIMIT $3";
        List<long> found =
        [
            .. connection.Rows(Within, [first, last, (long)IncidentLookup.MaximumCandidates], row => row.GetInt64(0)),
        ];
        return found.Count switch
        {
            0 => NotFound(connection, first),
            1 => new IncidentLookup.Found(One(connection, found[0], policy)),
            _ => new IncidentLookup.Ambiguous(Read(connection, found)),
        };
    }

    private static IncidentLookup.NotFound NotFound(StoreConnection connection, long first)
    {
        const string Near = "SELECT id FROM incident WHERE id >= $1 ORDER BY id LIMIT $2";
        object?[] values = [first, (long)IncidentLookup.MaximumCandidates];
        List<long> near = [.. connection.Rows(Near, values, row => row.GetInt64(0))];
        values[0] = long.MinValue;
        return new(
            Read(connection, near.Count > 0 ? near : connection.Rows(Near, values, row => row.GetInt64(0)).ToList())
        );
    }

    /// <summary>Incidents are kept without a chosen number; where one is asked for, the incident is put together anew.</summary>
    public static Incident One(StoreConnection connection, long id, FigurePolicy policy)
    {
        if (policy == FigurePolicy.RangeOnly)
        {
            return Read(connection, [id])[0];
        }
        List<TellingId> members =
        [
            .. connection.Rows(
                "SELECT t.id FROM member m, telling t WHERE t.number = m.number AND m.incident = $1 ORDER BY t.id",
                [id],
                row => IdOrder.Telling(row.GetInt64(0))
            ),
        ];
        using TellingTable tellings = new(connection);
        return IncidentAssembler.Assemble(members, new TestimonyCache(connection, tellings).Of(members), policy);
    }

    private static ImmutableArray<Incident> Read(StoreConnection connection, IEnumerable<long> ids)
    {
        using PreparedCommand body = new(connection, "SELECT body FROM incident_body WHERE id = $1", 1);
        ImmutableArray<Incident>.Builder incidents = ImmutableArray.CreateBuilder<Incident>();
        foreach (long id in ids)
        {
            body.Read(row => incidents.Add(IncidentCodec.FromUtf8(Packed.Unpack(row.GetFieldValue<byte[]>(0)))), id);
        }
        return incidents.ToImmutable();
    }

    private static long Number(PageCursor cursor, string text)
    {
        try
        {
            return IdOrder.Of(cursor.Key);
        }
        catch (FormatException)
        {
            throw new ArgumentException(
                $"'{text}' does not continue a list of incidents; hand back what the page before gave, or leave it out."
            );
        }
    }
}
