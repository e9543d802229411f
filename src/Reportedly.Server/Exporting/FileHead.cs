using System.Collections.Immutable;
using System.Text;
using Reportedly.Export;
using Reportedly.Export.Tables;
using Sylvan.Data.Csv;

namespace Reportedly.Server.Exporting;

/// <summary>How a file begins, for people: its columns and first rows where it is a table, else its first characters.</summary>
/// <param name="Columns">Its columns; empty where it is no table.</param>
/// <param name="Rows">Its first rows, each with a cell for each column.</param>
/// <param name="Text">Its first characters; null where it is a table, or nothing that can be read.</param>
public sealed record FileHead(
    ImmutableArray<HeadColumn> Columns,
    ImmutableArray<ImmutableArray<string>> Rows,
    string? Text
)
{
    /// <summary>The most rows of a head.</summary>
    public const int MostRows = 5;

    private const int MostCharacters = 1500;
    private const int LongestCell = 120;

    private static readonly FileHead Unreadable = new([], [], null);

    /// <summary>The head of a file.</summary>
    /// <param name="path">Where it lies.</param>
    /// <param name="file">What it holds.</param>
    public static FileHead Of(string path, ExportedFile file)
    {
        ArgumentNullException.ThrowIfNull(file);
        return Path.GetExtension(file.Name) switch
        {
            ".csv" => OfTable(path, ','),
            ".tsv" => OfTable(path, '\t'),
            ".parquet" => OfColumns(Path.GetFileNameWithoutExtension(file.Name)),
            _ => OfText(path),
        };
    }

    private static FileHead OfTable(string path, char between)
    {
        using StreamReader reader = new(path, Encoding.UTF8);
        using CsvDataReader rows = CsvDataReader.Create(
            reader,
            new CsvDataReaderOptions
            {
                HasHeaders = false,
                Delimiter = between,
                MaxBufferSize = 16 * 1024 * 1024,
            }
        );
        List<ImmutableArray<string>> read = [];
        while (read.Count <= MostRows && rows.Read())
        {
            read.Add([.. Enumerable.Range(0, rows.RowFieldCount).Select(i => Short(rows.GetString(i)))]);
        }
        if (read.Count == 0)
        {
            return Unreadable;
        }
        string table = Path.GetFileNameWithoutExtension(path);
        return new FileHead(
            [.. read[0].Select(name => new HeadColumn(name, Says(table, name)))],
            [.. read.Skip(1)],
            null
        );
    }

    private static FileHead OfColumns(string name) =>
        DatasetTable.All.FirstOrDefault(each => each.Name == name) is { } table
            ? new FileHead([.. table.Columns.Select(column => new HeadColumn(column.Name, column.Says))], [], null)
            : Unreadable;

    private static FileHead OfText(string path)
    {
        using StreamReader reader = new(path, Encoding.UTF8);
        char[] first = new char[MostCharacters];
        int length = reader.ReadBlock(first);
        return new FileHead([], [], new string(first, 0, length) + (length == MostCharacters ? "…" : ""));
    }

    private static string? Says(string table, string column) =>
        DatasetTable
            .All.FirstOrDefault(each => each.Name == table)
            ?.Columns.FirstOrDefault(each => each.Name == column)
            ?.Says;

    private static string Short(string cell) => cell.Length > LongestCell ? cell[..LongestCell] + "…" : cell;
}

/// <summary>A column of a file.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Says">What it means; null where others say so.</param>
public sealed record HeadColumn(string Name, string? Says);
