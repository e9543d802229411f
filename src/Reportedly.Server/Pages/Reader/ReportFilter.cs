using Microsoft.AspNetCore.Http.Extensions;

namespace Reportedly.Server.Pages.Reader;

/// <summary>Which reports somebody wants to see, as the address says it.</summary>
/// <param name="Publisher">Who published them; null for all.</param>
/// <param name="Since">First day of publication; null for any.</param>
/// <param name="Until">Last day of publication; null for any.</param>
/// <param name="Read"><c>yes</c> or <c>no</c>: in a language that is read; null for both.</param>
/// <param name="Text">A search; null for none.</param>
public sealed record ReportFilter(string? Publisher, string? Since, string? Until, string? Read, string? Text)
{
    /// <summary>The address of this list, from a place in it on.</summary>
    public string Url(string? after = null)
    {
        QueryBuilder query = [];
        (string Name, string? Value)[] all =
        [
            ("publisher", Publisher),
            ("since", Since),
            ("until", Until),
            ("read", Read),
            ("q", Text),
            ("after", after),
        ];
        foreach ((string name, string? value) in all)
        {
            if (value is not null)
            {
                query.Add(name, value);
            }
        }
        return $"/reports{query.ToQueryString()}";
    }
}
