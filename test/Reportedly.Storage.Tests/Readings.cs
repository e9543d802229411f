using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using Reportedly.Records;

namespace Reportedly.Storage.Tests;

/// <summary>Makes readings by hand, so that storage is tested without a reader.</summary>
internal static class Readings
{
    public static StoredReading Of(
        string text,
        string? externalId = null,
        string engine = "reportedly/0.1.0",
        string lexicon = "sha256:00",
        string derivations = "{}"
    )
    {
        ReportRecord record = new()
        {
            Report = new Report
            {
                Id = IdOf(text),
                ExternalId = externalId,
                Title = text.Split('\n')[0],
                Published = new PublicationDate(null, null, DateBasis.Unknown),
                Language = "en",
                Text = text,
            },
            Actors = [],
            Places = [],
            Events = [],
            Figures = [],
            Claims = [],
            Reading = new ReadingNote(
                engine,
                ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal).Add("lexicon", lexicon),
                []
            ),
        };
        return new StoredReading(RecordCodec.ToUtf8(record), Encoding.UTF8.GetBytes(derivations));
    }

    public static string IdOf(string text) =>
        "sha256:" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    public static string Text(this ReadOnlyMemory<byte> bytes) => Encoding.UTF8.GetString(bytes.Span);

    public static string Text(this ReportLookup lookup) =>
        lookup.Should().BeOfType<ReportLookup.Found>().Subject.Reading.Record.Text();
}
