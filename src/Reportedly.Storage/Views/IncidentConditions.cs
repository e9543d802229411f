using Reportedly.Corroboration;
using Reportedly.Storage.Databases;
using Reportedly.Storage.Search;

namespace Reportedly.Storage.Views;

/// <summary>Makes SQL of what somebody asks of incidents. <c>i</c> is the incident.</summary>
internal static class IncidentConditions
{
    /// <summary>SQL that holds for the incidents that a query asks for, whatever its page.</summary>
    public static string Of(StoreConnection connection, IncidentQuery query, SqlValues values)
    {
        List<string> all = [];
        string id = SearchConditions.Unsought(connection, "i.id");
        if (query.Since is { } since)
        {
            all.Add($"i.last >= {values.Add((long)since.DayNumber)}");
        }
        if (query.Until is { } until)
        {
            all.Add($"i.first <= {values.Add((long)until.DayNumber)}");
        }
        if (!query.Types.IsDefaultOrEmpty)
        {
            all.Add($"i.type IN ({string.Join(", ", query.Types.Select(type => values.Add((long)type)))})");
        }
        if (!query.Verdicts.IsDefaultOrEmpty)
        {
            all.Add(Verdicts("i.verdicts", query.Verdicts, values));
        }
        if (query.Actor is { } actor)
        {
            string words = SearchWords.Folded(actor);
            all.Add(
                $"{id} IN (SELECT incident FROM incident_name WHERE kind = {values.Add((long)NameKind.Actor)} AND {NameTails.Begins("name", words, values)})"
            );
        }
        if (query.Place is { } place)
        {
            all.Add($"{id} IN ({Places(connection, place, values)})");
        }
        if (query.Box is { } box)
        {
            all.Add($"{id} IN ({Box(connection, box, values)})");
        }
        if (!query.Countries.IsDefaultOrEmpty)
        {
            List<string> codes = [.. query.Countries.Select(code => code.Trim().ToUpperInvariant())];
            all.Add($"{id} IN ({Named(NameKind.Country, codes, values)})");
        }
        if (query.Unplaced is { } unplaced)
        {
            all.Add($"{(unplaced ? "NOT " : "")}EXISTS (SELECT 1 FROM incident_point p WHERE p.incident = i.id)");
        }
        if (query.UpdatedSince is { } updated)
        {
            string moment = values.Add(updated.ToUnixTimeMilliseconds());
            all.Add($"i.id IN (SELECT number FROM remembered_incident WHERE changed >= {moment} AND gone = 0)");
        }
        if (query.Undated is { } undated)
        {
            all.Add($"i.dated = {values.Add(undated ? 0L : 1L)}");
        }
        if (query.Text is { } text)
        {
            string reports = SearchConditions.Rows(connection, SearchQuery.Parse(text), values);
            all.Add(
                $"EXISTS (SELECT 1 FROM report_incident t WHERE t.incident = i.id AND {SearchConditions.Unsought(connection, "t.row")} IN ({reports}))"
            );
        }
        return all.Count == 0 ? "1 = 1" : string.Join(" AND ", all);
    }

    /// <summary>SQL that holds where a set of verdicts has one of those.</summary>
    public static string Verdicts(string column, IEnumerable<Verdict> verdicts, SqlValues values) =>
        $"({column} & {values.Add(verdicts.Aggregate(0L, (bits, verdict) => bits | IncidentRow.Bit(verdict)))}) <> 0";

    /// <summary>SQL that gives the incidents at a place.</summary>
    public static string Places(StoreConnection connection, string place, SqlValues values)
    {
        string trimmed = place.Trim();
        if (trimmed.Length > 0 && trimmed.All(char.IsAsciiDigit))
        {
            return Named(NameKind.Gazetteer, [trimmed], values);
        }
        string words = SearchWords.Folded(trimmed);
        List<string> countries = [.. CountriesNamed(connection, words)];
        if (trimmed.Length == 2 && trimmed.All(char.IsAsciiLetter))
        {
            countries.Add(trimmed.ToUpperInvariant());
        }
        string named =
            $"SELECT incident FROM incident_name WHERE kind = {values.Add((long)NameKind.Place)} AND {NameTails.Begins("name", words, values)}";
        return countries.Count == 0 ? named : $"{named} UNION {Named(NameKind.Country, countries, values)}";
    }

    private static string Named(NameKind kind, List<string> names, SqlValues values) =>
        $"SELECT incident FROM incident_name WHERE kind = {values.Add((long)kind)} AND name IN ({string.Join(", ", names.Select(name => values.Add(name)))})";

    /// <summary>The codes of the countries that reports call by a name; asked one by one, each a step in the index.</summary>
    private static IEnumerable<string> CountriesNamed(StoreConnection connection, string words)
    {
        const string Next = "SELECT min(name) FROM incident_name WHERE kind = $1 AND name > $2 AND name < $3";
        // ">" is the character behind "=".
        string last = words + "=";
        while (connection.Scalar(Next, (long)NameKind.CountryName, last, words + ">") is string found)
        {
            yield return found[(words.Length + 1)..];
            last = found;
        }
    }

    private static string Box(StoreConnection connection, GeoBox box, SqlValues values)
    {
        if (box.West > box.East)
        {
            return $"{Box(connection, box with { East = 180 }, values)} UNION {Box(connection, box with { West = -180 }, values)}";
        }
        string south = values.Add(box.South);
        string north = values.Add(box.North);
        string west = values.Add(box.West);
        string east = values.Add(box.East);
        string exact =
            $"p.latitude >= {south} AND p.latitude <= {north} AND p.longitude >= {west} AND p.longitude <= {east}";
        // The index has smaller numbers than the table, or is asked for a box of its own sort: it finds, the table decides.
        return connection.Dialect.Name == "sqlite"
            ? "SELECT p.incident FROM incident_box b, incident_point p WHERE p.number = b.number "
                + $"AND b.north >= {south} AND b.south <= {north} AND b.east >= {west} AND b.west <= {east} AND {exact}"
            : "SELECT p.incident FROM incident_point p WHERE point(p.longitude, p.latitude) <@ "
                + $"box(point({west}, {south}), point({east}, {north})) AND {exact}";
    }
}
