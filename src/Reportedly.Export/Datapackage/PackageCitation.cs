using System.Globalization;

namespace Reportedly.Export.Datapackage;

/// <summary>How the package is cited, in the Citation File Format.</summary>
public static class PackageCitation
{
    /// <summary>What an export is called where it is cited.</summary>
    public const string Title = "Who said what happened: incidents and claims read from news reports";

    /// <summary>The citation as a file.</summary>
    public static string Of(ExportOptions options) =>
        string.Create(
                CultureInfo.InvariantCulture,
                $"""
                cff-version: 1.2.0
                type: dataset
                message: "Cite the reports for what they say, and this for putting them side by side. Put your name in as its author."
                title: "{Title}"
                authors:
                  - name: "Export made with Reportedly"
                date-released: {options.Made.UtcDateTime:yyyy-MM-dd}

                """
            )
            .ReplaceLineEndings("\n");
}
