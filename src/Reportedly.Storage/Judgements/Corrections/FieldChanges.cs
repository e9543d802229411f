using System.Collections.Immutable;
using Reportedly.Records;

namespace Reportedly.Storage.Judgements;

/// <summary>A thing that a changed field is to name: its id in the record, and the words that it was named by.</summary>
internal readonly record struct NamedThing(string Id, QuotedSpan Words);

/// <summary>The changes that one judgement makes to one thing, with the things that they name found in the record.</summary>
internal sealed class FieldChanges(ImmutableArray<FieldChange> changes, Func<WordsRef, NamedThing> found)
{
    /// <summary>True where the field is to be another.</summary>
    public bool Has(string field) => Find(field) is not null;

    /// <summary>The new text; the old one where the field stays.</summary>
    public string? Text(string field, string? old) => Find(field) is { } change ? change.Value : old;

    /// <inheritdoc cref="Text"/>
    public DateOnly? Day(string field, DateOnly? old) => Find(field) is { } change ? FieldText.Day(change.Value) : old;

    /// <inheritdoc cref="Text"/>
    public long? Number(string field, long? old) => Find(field) is { } change ? FieldText.Number(change.Value) : old;

    /// <inheritdoc cref="Text"/>
    public int? GeonamesId(string field, int? old) =>
        Find(field) is { } change ? FieldText.GeonamesId(change.Value) : old;

    /// <inheritdoc cref="Text"/>
    public double? Degrees(string field, double? old) =>
        Find(field) is { } change ? FieldText.Degrees(change.Value) : old;

    /// <inheritdoc cref="Text"/>
    public T Name<T>(string field, T old)
        where T : struct, Enum => OptionalName<T>(field, old) ?? old;

    /// <inheritdoc cref="Text"/>
    public T? OptionalName<T>(string field, T? old)
        where T : struct, Enum =>
        Find(field) is not { } change ? old
        : RecordNames.TryParse(change.Value, out T value) ? value
        : null;

    /// <summary>The things that the field is to name; null where it stays.</summary>
    public ImmutableArray<NamedThing>? Things(string field) =>
        Find(field) is { } change ? [.. change.Things.Select(found)] : null;

    /// <summary>The id of the thing that the field is to name; the old one where it stays.</summary>
    public string? Thing(string field, string? old) =>
        Things(field) is { } things ? (things.IsEmpty ? null : things[0].Id) : old;

    /// <summary>The interval with new ends; a precision that nobody gives follows from them.</summary>
    public TimeInterval? Interval(string field, TimeInterval? old)
    {
        DateOnly? from = Day(field + ".from", old?.From);
        DateOnly? to = Day(field + ".to", old?.To);
        if (from is null && to is null)
        {
            return Has(field + ".from") || Has(field + ".to") ? null : old;
        }
        TimePrecision follows =
            from == old?.From && to == old?.To ? old!.Precision
            : from == to ? TimePrecision.Day
            : TimePrecision.Period;
        return new TimeInterval(from, to, Name(field + ".precision", follows), old?.Span);
    }

    private FieldChange? Find(string field) => changes.FirstOrDefault(change => change.Field == field);
}
