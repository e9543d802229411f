using System.Text;
using DuckDB.NET.Data;
using Reportedly.Corroboration;

namespace Reportedly.Export.Tests.Codes;

/// <summary>What a format wrote, read back: tables by DuckDB, which knows nothing of us.</summary>
internal sealed class Written : IDisposable
{
    public static readonly ExportOptions Options = new(
        new DateTimeOffset(2031, 5, 1, 0, 0, 0, TimeSpan.Zero),
        FigurePolicy.Lowest
    );

    private readonly string folder = Directory.CreateTempSubdirectory().FullName;

    public static async Task<Written> By(IExportFormat format, Dataset dataset, ExportOptions? options = null)
    {
        Written written = new();
        await format.WriteAsync(dataset, options ?? Options, new ExportFolder(written.folder), CancellationToken.None);
        return written;
    }

    /// <summary>The same where a property asks for an answer at once.</summary>
    public static Written Now(IExportFormat format, Dataset dataset) => By(format, dataset).GetAwaiter().GetResult();

    public string Text(string file) => File.ReadAllText(Path.Combine(folder, file), Encoding.UTF8);

    public string[] Lines(string file) => Text(file).Split('\n', StringSplitOptions.RemoveEmptyEntries);

    /// <summary>The rows as texts, by column; an empty cell is an empty text.</summary>
    public IReadOnlyList<IReadOnlyDictionary<string, string>> Rows(string file)
    {
        using DuckDBConnection connection = new("DataSource=:memory:");
        connection.Open();
        using DuckDBCommand command = connection.CreateCommand();
        string path = Path.Combine(folder, file);
        string columns = string.Join(
            ", ",
            Lines(file)[0].TrimEnd('\r').Split(',').Select(name => $"'{name}': 'VARCHAR'")
        );
        command.CommandText =
            $"select * from read_csv('{path}', header = true, auto_detect = false, columns = {{{columns}}}, delim = ',', quote = '\"', escape = '\"', strict_mode = true, max_line_size = 10000000)";
        using DuckDBDataReader reader = command.ExecuteReader();
        List<IReadOnlyDictionary<string, string>> rows = [];
        while (reader.Read())
        {
            Dictionary<string, string> row = new(StringComparer.Ordinal);
            for (int i = 0; i < reader.FieldCount; i++)
            {
                row[reader.GetName(i)] = reader.IsDBNull(i) ? "" : reader.GetString(i);
            }
            rows.Add(row);
        }
        return rows;
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);
}
