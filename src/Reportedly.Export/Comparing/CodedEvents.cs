using System.Collections.Immutable;
using System.Globalization;
using Sylvan.Data.Csv;

namespace Reportedly.Export.Comparing;

/// <summary>Coded events from a CSV file, with the rows that cannot be read.</summary>
/// <param name="Events">Those that can.</param>
/// <param name="Faults">Why others cannot, one sentence a row, with its line.</param>
public sealed record CodedEvents(ImmutableArray<CodedEvent> Events, ImmutableArray<string> Faults)
{
    /// <summary>What of a row is compared, and the column of ACLED that has it.</summary>
    public static IReadOnlyDictionary<string, string> Columns { get; } =
        new SortedDictionary<string, string>(StringComparer.Ordinal)
        {
            ["id"] = "event_id_cnty",
            ["date"] = "event_date",
            ["type"] = "sub_event_type",
            ["place"] = "location",
            ["latitude"] = "latitude",
            ["longitude"] = "longitude",
            ["fatalities"] = "fatalities",
        };

    private static readonly string[] Days = ["yyyy-MM-dd", "d MMMM yyyy", "dd/MM/yyyy", "yyyy/MM/dd"];

    /// <summary>Reads a file.</summary>
    /// <param name="reader">The file; its first line is a header.</param>
    /// <param name="names">Columns of this file by what they hold, where they are not ACLED's.</param>
    /// <exception cref="FormatException">It is no CSV, or there is no column of dates; the message says what to write.</exception>
    public static CodedEvents Read(TextReader reader, IReadOnlyDictionary<string, string> names)
    {
        ArgumentNullException.ThrowIfNull(reader);
        ArgumentNullException.ThrowIfNull(names);
        using CsvDataReader rows = CsvDataReader.Create(reader);
        Dictionary<string, int> found = new(StringComparer.Ordinal);
        foreach ((string what, string column) in Columns)
        {
            string wanted = names.GetValueOrDefault(what) ?? column;
            int at = Enumerable
                .Range(0, rows.FieldCount)
                .FirstOrDefault(i => rows.GetName(i).Trim('\uFEFF', ' ') == wanted, -1);
            if (at >= 0)
            {
                found[what] = at;
            }
            else if (what == "date" || names.ContainsKey(what))
            {
                throw new FormatException(
                    $"there is no column '{wanted}' for {what}; name yours with --columns {what}=COLUMN."
                );
            }
        }
        ImmutableArray<CodedEvent>.Builder events = ImmutableArray.CreateBuilder<CodedEvent>();
        ImmutableArray<string>.Builder faults = ImmutableArray.CreateBuilder<string>();
        while (rows.Read())
        {
            int row = rows.RowNumber;
            string? day = Cell(rows, found, "date");
            if (DateOnly.TryParseExact(day, Days, CultureInfo.InvariantCulture, default, out DateOnly date))
            {
                events.Add(Event(rows, found, row, date));
            }
            else
            {
                faults.Add($"row {row}: '{day}' is no date; write YYYY-MM-DD.");
            }
        }
        return new CodedEvents(events.ToImmutable(), faults.ToImmutable());
    }

    private static CodedEvent Event(CsvDataReader rows, Dictionary<string, int> found, int row, DateOnly day) =>
        new(
            row,
            Cell(rows, found, "id") ?? string.Create(CultureInfo.InvariantCulture, $"row {row}"),
            day,
            Cell(rows, found, "type"),
            Cell(rows, found, "place"),
            Degrees(Cell(rows, found, "latitude")),
            Degrees(Cell(rows, found, "longitude")),
            long.TryParse(
                Cell(rows, found, "fatalities"),
                NumberStyles.None,
                CultureInfo.InvariantCulture,
                out long deaths
            )
                ? deaths
                : null
        );

    private static string? Cell(CsvDataReader rows, Dictionary<string, int> found, string what) =>
        found.TryGetValue(what, out int at)
        && at < rows.RowFieldCount
        && rows.GetString(at).Trim() is { Length: > 0 } text
            ? text
            : null;

    private static double? Degrees(string? text) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out double degrees) ? degrees : null;
}
