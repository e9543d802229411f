using System.Text;

namespace Reportedly.Evaluation.MadeReports;

/// <summary>The tables that made reports are put together from: <c>MadeReports/data</c>, inside the assembly.</summary>
internal static class DataFile
{
    /// <summary>Every line of a file that says something, without those that begin with <c>#</c>.</summary>
    public static IEnumerable<string> Lines(string name)
    {
        using Stream stream =
            typeof(DataFile).Assembly.GetManifestResourceStream("made/" + name)
            ?? throw new InvalidOperationException($"There is no table '{name}' in the assembly.");
        using StreamReader reader = new(stream, Encoding.UTF8);
        while (reader.ReadLine() is { } line)
        {
            if (line.Length > 0 && line[0] != '#')
            {
                yield return line;
            }
        }
    }

    /// <summary>Blocks of a file: a line that begins at the margin, and the indented lines below it.</summary>
    public static IEnumerable<(string Heading, List<string> Lines)> Blocks(string name)
    {
        string? heading = null;
        List<string> below = [];
        foreach (string line in Lines(name))
        {
            if (line[0] == ' ')
            {
                below.Add(line[2..]);
                continue;
            }
            if (heading is not null)
            {
                yield return (heading, below);
            }
            heading = line;
            below = [];
        }
        if (heading is not null)
        {
            yield return (heading, below);
        }
    }

    /// <summary>The rows of a table by the names of its columns; the first line names them.</summary>
    public static IEnumerable<Dictionary<string, string>> Rows(string name)
    {
        string[]? columns = null;
        foreach (string line in Lines(name))
        {
            string[] cells = line.Split('\t');
            if (columns is null)
            {
                columns = cells;
                continue;
            }
            Dictionary<string, string> row = new(StringComparer.Ordinal);
            for (int i = 0; i < columns.Length; i++)
            {
                row[columns[i]] = cells[i];
            }
            yield return row;
        }
    }
}
