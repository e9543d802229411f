using System.Globalization;
using System.Text.Json;
using Reportedly.Language;
using Reportedly.Reading.Times;
using Reportedly.Records;
using Reportedly.Text;

namespace Reportedly.Specs;

/// <summary>Each time of a text is read with its words, kind, days and precision, and nothing else is.</summary>
public sealed class TimeSpecs
{
    private static readonly LanguageAnalyser Analyser = LanguageAnalyser.CreateDefault();
    private static readonly TimeReader Reader = TimeReader.CreateDefault();

    public static TheoryData<string> Cases => SpecFiles.Ids("times");

    [Theory]
    [MemberData(nameof(Cases))]
    public void Reads_the_times_of(string id)
    {
        JsonElement spec = SpecFiles.Case("times", id);

        if (spec.TryGetProperty("values", out JsonElement values))
        {
            Values(spec).Should().Equal(values.EnumerateArray().Select(value => value.GetString()!));
            return;
        }
        IEnumerable<string> read = Read(spec).Select(Show);

        read.Should().Equal(spec.GetProperty("times").EnumerateArray().Select(Show));
    }

    /// <summary>Each TIMEX as "words=VALUE": what a reader of TIMEX3 sees, two for the ends of a range.</summary>
    private static IEnumerable<string> Values(JsonElement spec)
    {
        SourceText text = SourceText.FromString(spec.GetProperty("text").GetString()!);
        return Read(spec)
            .SelectMany(read => read.Expression.Timexes)
            .Select(timex => $"{text.Quote(timex.Span)}={timex.Value?.Text}");
    }

    internal static IEnumerable<string> Fired(JsonElement spec) => Read(spec).Select(time => time.Expression.Rule);

    private static IEnumerable<(string Quote, TimeExpression Expression)> Read(JsonElement spec)
    {
        Document document = new(SourceText.FromString(spec.GetProperty("text").GetString()!));
        Analyser.Analyse(document);
        DateOnly? published = spec.GetProperty("published").GetString() is { } day
            ? DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture)
            : null;
        PublicationDate publication = new(
            published,
            published,
            published is null ? DateBasis.Unknown : DateBasis.Metadata
        );
        return Reader.Read(document, publication).Items.Select(time => (document.Source.Quote(time.Span), time));
    }

    private static string Show((string Quote, TimeExpression Expression) read) =>
        $"\"{read.Quote}\" {JsonNamingPolicy.SnakeCaseLower.ConvertName(read.Expression.Kind.ToString())} "
        + $"{Show(read.Expression.From)}..{Show(read.Expression.To)} "
        + JsonNamingPolicy.SnakeCaseLower.ConvertName(read.Expression.Precision.ToString());

    private static string Show(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "";

    private static string Show(JsonElement time) =>
        $"\"{time.GetProperty("quote").GetString()}\" {time.GetProperty("kind").GetString()} "
        + $"{time.GetProperty("from").GetString()}..{time.GetProperty("to").GetString()} "
        + time.GetProperty("precision").GetString();
}
