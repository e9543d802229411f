using System.Collections.Immutable;
using Reportedly.Reading.Rules;
using Reportedly.Records;
using Reportedly.Server.Judging;
using Reportedly.Server.Stores;
using Reportedly.Storage;
using Reportedly.Storage.Judgements;
using Reportedly.Text;

namespace Reportedly.Server.Pages.Review;

/// <summary>One claim with all that whoever decides on it needs to see.</summary>
public sealed record ClaimCard
{
    /// <summary>The claim in short.</summary>
    public required ListedClaim Listed { get; init; }

    /// <summary>The claim as it stands, corrected where somebody corrected it.</summary>
    public required Claim Claim { get; init; }

    /// <summary>The record that it stands in, with what was rejected still there.</summary>
    public required ReportRecord Record { get; init; }

    /// <summary>How forms name the claim, with the words that are shown.</summary>
    public required string Subject { get; init; }

    /// <summary>The report's name in addresses.</summary>
    public required string Slug { get; init; }

    /// <summary>What people said of it; null for nothing.</summary>
    public ThingReview? Review { get; init; }

    /// <summary>The words, with what they were read from marked.</summary>
    public required CardText Text { get; init; }

    /// <summary>What the claim says, field by field.</summary>
    public required ImmutableArray<CardField> Fields { get; init; }

    /// <summary>Why it waits.</summary>
    public required QueuedBecause Because { get; init; }

    /// <summary>The rules that made it, from the top down.</summary>
    public ImmutableArray<(string Rule, string Says)> Rules { get; init; } = [];

    /// <summary>Where it stands with reviewers.</summary>
    public ReviewStatus Status => Review?.Status ?? ReviewStatus.Open;

    /// <summary>Makes a card; null where the newest reading of the report has no such claim.</summary>
    /// <exception cref="StorageException">The store cannot be read.</exception>
    public static ClaimCard? Of(RecordStore store, ListedClaim listed)
    {
        if (ReportSlug.FindReading(store, ReportSlug.Of(listed.ReportKey)) is not { } reading)
        {
            return null;
        }
        ReportRecord read = RecordCodec.FromUtf8(reading.Record.Span);
        JudgedRecord judged = JudgedRecord.Of(read, store.Judgements.Active());
        if (judged.WithRejected.Claims.FirstOrDefault(one => one.Id == listed.ClaimId) is not { } claim)
        {
            return null;
        }
        return new ClaimCard
        {
            Listed = listed,
            Claim = claim,
            Record = judged.WithRejected,
            Subject = JudgedWords.NameOf(read, listed.ClaimId),
            Slug = ReportSlug.Of(listed.ReportKey),
            Review = judged.Reviews.GetValueOrDefault(listed.ClaimId),
            Text = CardText.Of(judged.WithRejected, claim),
            Fields = CardFields.Of(judged.WithRejected, claim),
            Because = QueuedBecause.Of(store, listed),
            Rules = RulesOf(reading, read, listed.ClaimId),
        };
    }

    private static ImmutableArray<(string, string)> RulesOf(StoredReading reading, ReportRecord record, string id)
    {
        SourceText source = SourceText.FromString(record.Report.Text);
        try
        {
            return DerivationCodec.FromUtf8(reading.Derivations, source).Entries.TryGetValue(id, out Derivation? made)
                ? [.. made.All().Select(step => (step.Rule, step.Says)).DistinctBy(step => step.Rule)]
                : [];
        }
        catch (InvalidDataException)
        {
            // A reading without derivations is shown without them.
            return [];
        }
    }
}
