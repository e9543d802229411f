using System.Collections.Immutable;
using System.Globalization;
using Microsoft.Extensions.Primitives;
using Reportedly.Server.Api.Contract;
using Reportedly.Server.Pages.Problems;

namespace Reportedly.Server.Api.Requests;

/// <summary>Looks whether a parameter's values are such as it takes, and says what it takes where they are not.</summary>
internal static class ParameterCheck
{
    private static readonly string[] Moments =
    [
        "yyyy-MM-dd",
        "yyyy-MM-dd'T'HH:mmK",
        "yyyy-MM-dd'T'HH:mm:ssK",
        "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK",
    ];

    /// <summary>The values, one by one.</summary>
    /// <exception cref="DeskProblem">One is none; it says what is.</exception>
    public static ImmutableArray<string> Values(ApiParameter parameter, StringValues given)
    {
        string[] all = [.. given.Select(value => value ?? "")];
        if (parameter.IsMany)
        {
            all = [.. all.SelectMany(value => value.Split(',', StringSplitOptions.TrimEntries))];
        }
        else if (all.Length > 1)
        {
            throw DeskProblem.BadRequest($"'{parameter.Name}' is given {all.Length} times.", "Give it once.");
        }
        foreach (string value in all)
        {
            if (string.IsNullOrWhiteSpace(value))
            {
                throw DeskProblem.BadRequest($"'{parameter.Name}' has no value.", "Give it one, or leave it out.");
            }
            if (!Fits(parameter, value))
            {
                throw DeskProblem.BadRequest($"'{parameter.Name}' cannot be '{value}'.", Takes(parameter));
            }
        }
        return [.. all];
    }

    /// <summary>What a parameter takes, as a sentence.</summary>
    public static string Takes(ApiParameter parameter) =>
        parameter.Sort switch
        {
            ParameterSort.Number when parameter.Range is { } range =>
                $"It takes a whole number from {range.Least} to {range.Most}.",
            ParameterSort.Number => "It takes a whole number.",
            ParameterSort.Day => "It takes a day: 2031-05-04.",
            ParameterSort.Moment =>
                "It takes a moment, 2031-05-04T10:00:00Z, or a day, 2031-05-04. In an address, a plus is written %2B.",
            ParameterSort.Flag => "It takes true or false.",
            ParameterSort.Name => $"It takes {string.Join(", ", parameter.Names)}.",
            _ => "It takes words.",
        };

    /// <summary>A moment as it is written; one without an offset is UTC.</summary>
    public static DateTimeOffset? Moment(string text) =>
        DateTimeOffset.TryParseExact(
            text,
            Moments,
            CultureInfo.InvariantCulture,
            DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal,
            out DateTimeOffset moment
        )
            ? moment
            : null;

    private static bool Fits(ApiParameter parameter, string value) =>
        parameter.Sort switch
        {
            ParameterSort.Number => int.TryParse(
                value,
                NumberStyles.AllowLeadingSign,
                CultureInfo.InvariantCulture,
                out int number
            ) && (parameter.Range is not { } range || (number >= range.Least && number <= range.Most)),
            ParameterSort.Day => DateOnly.TryParseExact(value, "yyyy-MM-dd", CultureInfo.InvariantCulture, 0, out _),
            ParameterSort.Moment => Moment(value) is not null,
            ParameterSort.Flag => value is "true" or "false",
            ParameterSort.Name => parameter.Names.Contains(value, StringComparer.Ordinal),
            _ => true,
        };
}
