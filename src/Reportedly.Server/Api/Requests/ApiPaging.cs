using System.Collections.Immutable;
using Reportedly.Server.Api.Contract;
using Reportedly.Server.Hosting;
using Reportedly.Server.Pages.Problems;

namespace Reportedly.Server.Api.Requests;

/// <summary>Which page of a list a request asks for.</summary>
/// <param name="Limit">How many things.</param>
/// <param name="After">The place in the list, as whoever lists them writes it; null for the beginning.</param>
/// <param name="AsOf">When the walk through the list began; null at its beginning.</param>
/// <param name="Fields">The fields that are asked for; empty for all.</param>
internal sealed record ApiPaging(int Limit, string? After, DateTimeOffset? AsOf, ImmutableArray<string> Fields)
{
    private const string LimitName = "limit";
    private const string CursorName = "cursor";
    private const string FieldsName = "fields";

    /// <summary>Parameters that say which part of an answer is wanted, and not what is looked for.</summary>
    private static readonly string[] NotSought = [LimitName, CursorName, FieldsName];

    /// <summary>The parameters of a list whose things are of a schema, behind those that it has of its own.</summary>
    /// <param name="schema">The schema's name.</param>
    /// <param name="own">Its own parameters.</param>
    public static ImmutableArray<ApiParameter> With(string schema, params ImmutableArray<ApiParameter> own) =>
        [
            .. own,
            new ApiParameter(
                FieldsName,
                ParameterSort.Name,
                "The fields that each thing is to have, behind commas; all where it is left out."
            )
            {
                Names = ApiSchemas.FieldsOf(schema),
                IsMany = true,
            },
            new ApiParameter(LimitName, ParameterSort.Number, "How many things a page has at most.")
            {
                Range = (1, DeskLimits.MostOnPage),
                Usual = $"{DeskLimits.UsualOnPage}",
                Example = "500",
            },
            new ApiParameter(
                CursorName,
                ParameterSort.Text,
                "`next` of the page before, unchanged, with all else as it was asked there."
            ),
        ];

    /// <summary>Which page a request asks for.</summary>
    /// <exception cref="DeskProblem">Its cursor is none, or of another list.</exception>
    public static ApiPaging Of(ApiCall call)
    {
        (DateTimeOffset AsOf, string After)? place = call.Text(CursorName) is { } cursor
            ? ListCursor.Read(cursor, Sought(call))
            : null;
        return new ApiPaging(
            call.Number(LimitName) ?? DeskLimits.UsualOnPage,
            place?.After,
            place?.AsOf,
            call.Texts(FieldsName)
        );
    }

    /// <summary>What continues the list that a request asks for.</summary>
    /// <param name="call">The request.</param>
    /// <param name="asOf">When the walk began.</param>
    /// <param name="after">The place in the list.</param>
    public static string Cursor(ApiCall call, DateTimeOffset asOf, string after) =>
        ListCursor.Write(Sought(call), asOf, after);

    /// <summary>The address of the page behind a cursor.</summary>
    public static string Address(ApiCall call, string cursor)
    {
        IEnumerable<string> parameters = call
            .Given.Where(given => given.Key != CursorName)
            .SelectMany(given => given.Value.Select(value => $"{given.Key}={Uri.EscapeDataString(value)}"))
            .Append($"{CursorName}={cursor}");
        return $"{call.Context.Request.Path}?{string.Join('&', parameters)}";
    }

    /// <summary>What is looked for, written in one way: the same question in another order is the same.</summary>
    private static string Sought(ApiCall call) =>
        string.Join(
            '\n',
            call.Given.Where(given => !NotSought.Contains(given.Key, StringComparer.Ordinal))
                .OrderBy(given => given.Key, StringComparer.Ordinal)
                .Select(given =>
                    $"{given.Key}={string.Join('\t', given.Value.Order(StringComparer.Ordinal).Select(Uri.EscapeDataString))}"
                )
                .Prepend($"{call.Context.Request.Path}")
        );
}
