using System.Collections.Immutable;
using System.Globalization;
using Reportedly.Records;

namespace Reportedly.Storage.Judgements;

/// <summary>A field that a person may correct, and what it takes.</summary>
/// <param name="Thing">The sort of thing that has it.</param>
/// <param name="Name">Its name, as the record's JSON has it: <c>time.from</c>.</param>
/// <param name="Takes">What sort of value it takes.</param>
/// <param name="MayBeEmpty">True where it may be emptied.</param>
public sealed record CorrectableField(ThingKind Thing, string Name, FieldValue Takes, bool MayBeEmpty)
{
    /// <summary>The values that a <see cref="FieldValue.Name"/> may have.</summary>
    public ImmutableArray<string> Names { get; init; } = [];

    /// <summary>The sort of things that a <see cref="FieldValue.Things"/> or <see cref="FieldValue.Thing"/> names.</summary>
    public ThingKind? Naming { get; init; }

    /// <summary>Why the field cannot become what a change says, as half a sentence; null where it can.</summary>
    public string? Fault(FieldChange change)
    {
        ArgumentNullException.ThrowIfNull(change);
        if (Takes is FieldValue.Thing or FieldValue.Things)
        {
            return ThingsFault(change);
        }
        if (!change.Things.IsEmpty)
        {
            return "takes a value, not things";
        }
        if (change.Value is not { } value)
        {
            return MayBeEmpty ? null : "cannot be empty";
        }
        return Takes switch
        {
            FieldValue.Name => Names.Contains(value, StringComparer.Ordinal)
                ? null
                : $"takes one of {string.Join(", ", Names)}; '{value}' is none of them",
            FieldValue.Day => FieldText.Day(value) is null ? $"takes a day as 2031-05-06; '{value}' is none" : null,
            FieldValue.Number => FieldText.Number(value) is null
                ? $"takes a whole number of 0 or more in digits; '{value}' is none"
                : null,
            FieldValue.GeonamesId => FieldText.GeonamesId(value) is null
                ? $"takes the number of a GeoNames place; '{value}' is none"
                : null,
            FieldValue.Degrees => FieldText.Degrees(value) is null
                ? $"takes degrees as 35.5 or -0.25; '{value}' is none"
                : null,
            FieldValue.Country => FieldText.IsCountry(value)
                ? null
                : $"takes an ISO 3166-1 code of two capital letters; '{value}' is none",
            FieldValue.Text => JudgementText.Fault(value, JudgementText.LongestLine, isLine: true),
            _ => throw new InvalidOperationException($"{Takes} is no sort of value."),
        };
    }

    private string? ThingsFault(FieldChange change)
    {
        string sort = RecordNames.Of(Naming!.Value);
        if (change.Value is not null)
        {
            return $"names things of sort {sort}, and takes no value";
        }
        if (change.Things.IsEmpty && !MayBeEmpty)
        {
            return "must name something";
        }
        if (change.Things.Length > 1 && Takes == FieldValue.Thing)
        {
            return "names one thing only";
        }
        return change.Things.FirstOrDefault(thing => thing.Thing != Naming) is { } other
            ? $"names things of sort {sort}; {other} is of sort {RecordNames.Of(other.Thing)}"
            : null;
    }
}

/// <summary>Sorts of values that a field may take.</summary>
public enum FieldValue
{
    /// <summary>One of a few names.</summary>
    Name,

    /// <summary>A day: <c>2031-05-06</c>.</summary>
    Day,

    /// <summary>A whole number of 0 or more.</summary>
    Number,

    /// <summary>A whole number of 1 or more that GeoNames gave to a place.</summary>
    GeonamesId,

    /// <summary>Degrees of latitude or longitude.</summary>
    Degrees,

    /// <summary>ISO 3166-1 alpha-2 code.</summary>
    Country,

    /// <summary>A line of text.</summary>
    Text,

    /// <summary>One thing of the record.</summary>
    Thing,

    /// <summary>Things of the record.</summary>
    Things,
}

/// <summary>Values of fields, as text.</summary>
internal static class FieldText
{
    public static DateOnly? Day(string? text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly day)
            ? day
            : null;

    public static long? Number(string? text) =>
        long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out long number) ? number : null;

    public static int? GeonamesId(string? text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int id) && id > 0 ? id : null;

    public static double? Degrees(string? text) =>
        double.TryParse(
            text,
            NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint,
            CultureInfo.InvariantCulture,
            out double degrees
        ) && double.IsFinite(degrees)
            ? degrees
            : null;

    public static bool IsCountry(string text) => text.Length == 2 && text.All(char.IsAsciiLetterUpper);
}
