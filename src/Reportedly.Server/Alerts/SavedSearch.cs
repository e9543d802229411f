using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace Reportedly.Server.Alerts;

/// <summary>A filter that somebody keeps, to be told what is new about what it finds.</summary>
public sealed record SavedSearch
{
    /// <summary>Its id, which holds nothing of its name.</summary>
    public required string Id { get; init; }

    /// <summary>What its owner calls it.</summary>
    public required string Name { get; init; }

    /// <summary>Who keeps it.</summary>
    public required string Owner { get; init; }

    /// <summary>The filter, as the address of Explore has it, without question mark: <c>place=Orsal&amp;verdict=contested</c>.</summary>
    public required string Filter { get; init; }

    /// <summary>Of which news it tells; empty for all.</summary>
    public ImmutableArray<NewsKind> Kinds { get; init; } = [];

    /// <summary>Who knows this may read the feed without signing in.</summary>
    public required string FeedKey { get; init; }

    /// <summary>Where news are sent; null for nowhere.</summary>
    public string? Webhook { get; init; }

    /// <summary>What messages are signed with, so that the receiver knows that they come from here.</summary>
    public string? WebhookSecret { get; init; }

    /// <summary>Everything up to this change was sent.</summary>
    public long SentThrough { get; init; }

    /// <summary>Why the last message could not be sent; null where it could.</summary>
    public string? LastFailure { get; init; }

    /// <summary>When it was kept.</summary>
    public required DateTimeOffset Made { get; init; }
}

/// <summary>How saved searches become JSON, compiled ahead.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    UseStringEnumConverter = true
)]
[JsonSerializable(typeof(SavedSearch))]
internal sealed partial class SavedSearchJson : JsonSerializerContext;
