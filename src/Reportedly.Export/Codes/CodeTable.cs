using Reportedly.Text;

namespace Reportedly.Export.Codes;

/// <summary>The tables under <c>data/exports</c>, which come inside the assembly.</summary>
internal static class CodeTable
{
    /// <summary>Reads a table.</summary>
    /// <param name="name">Its file: <c>countries.tsv</c>.</param>
    /// <param name="columns">The columns that it must have.</param>
    /// <exception cref="InvalidDataException">It is missing or malformed; the message names file, line and remedy.</exception>
    public static WordTable Load(string name, params ReadOnlySpan<string> columns) =>
        WordTable.Load(typeof(CodeTable).Assembly, $"exports/{name}", columns);
}
