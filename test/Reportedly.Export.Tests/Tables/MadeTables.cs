using CsCheck;
using DuckDB.NET.Data;
using Reportedly.Export.Tables;

namespace Reportedly.Export.Tests.Tables;

/// <summary>Rows with the strings that break tables, and a reader that knows nothing of us.</summary>
internal static class MadeTables
{
    /// <summary>Strings that break tables.</summary>
    public static readonly string[] Nasty =
    [
        "River Front",
        "جبهة النهر",
        "חזית הנהר",
        "👩‍🚒 Rescue, Ltd.",
        "the \"Front\"",
        "two\r\nlines",
        "one\nline",
        "=HYPERLINK(\"x\")",
        "+1",
        "-2",
        "@cmd",
        "\tindented",
        "nul\0byte",
        "\0=1+1",
        ",",
        "\"",
        "'",
        " ",
        "",
        "NULL",
        "a\u0301\u200f",
    ];

    public static readonly Gen<string> Text = Gen.OneOf(
        Gen.Int[0, Nasty.Length - 1].Select(i => Nasty[i]),
        Gen.String[Gen.Char["abz,\"'=+-@\t\r\n ;é"], 0, 12]
    );

    public static readonly Gen<object?[]> Row =
        from text in Text.Null()
        from other in Text.Null()
        from whole in Gen.Long.Nullable()
        from degrees in Gen.Double[-180, 180].Select(number => Math.Round(number, 5)).Nullable()
        from day in Gen.Int[0, 40000].Select(number => new DateOnly(1990, 1, 1).AddDays(number)).Nullable()
        from moment in Gen.Int[0, int.MaxValue].Select(number => DateTimeOffset.FromUnixTimeSeconds(number)).Nullable()
        from truth in Gen.Bool.Nullable()
        select new object?[] { text, other, whole, degrees, day, moment, truth };

    public static DatasetTable Table { get; } =
        new(
            "made",
            "Made rows.",
            [
                new("text", CellType.Text, "Text."),
                new("other", CellType.Text, "Text."),
                new("whole", CellType.Whole, "A number."),
                new("degrees", CellType.Degrees, "Degrees."),
                new("day", CellType.Day, "A day."),
                new("moment", CellType.Moment, "A moment."),
                new("truth", CellType.Truth, "Yes or no."),
            ]
        );

    /// <summary>What DuckDB reads, row by row; days as DateOnly and moments as DateTimeOffset.</summary>
    public static List<object?[]> Query(string sql)
    {
        using DuckDBConnection connection = new("Data Source=:memory:");
        connection.Open();
        using DuckDBCommand command = connection.CreateCommand();
        command.CommandText = sql;
        using DuckDBDataReader reader = (DuckDBDataReader)command.ExecuteReader();
        List<object?[]> rows = [];
        while (reader.Read())
        {
            object?[] row = new object?[reader.FieldCount];
            for (int i = 0; i < row.Length; i++)
            {
                row[i] = reader.IsDBNull(i)
                    ? null
                    : reader.GetValue(i) switch
                    {
                        DateTime moment => new DateTimeOffset(DateTime.SpecifyKind(moment, DateTimeKind.Utc)),
                        var other => other,
                    };
            }
            rows.Add(row);
        }
        return rows;
    }

    /// <summary>The text as a CSV file has it: without what ends a string elsewhere, and never a formula.</summary>
    public static string? Defused(string? text)
    {
        string? plain = text?.Replace("\0", "", StringComparison.Ordinal);
        return plain is ['=' or '+' or '-' or '@' or '\t' or '\r', ..] ? $"'{plain}" : plain;
    }
}
