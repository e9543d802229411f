using System.Text.Json;
using Reportedly.Language;
using Reportedly.Reading.Numbers;
using Reportedly.Text;

namespace Reportedly.Specs;

/// <summary>Each number of a text is read with its words, bounds, qualifier and kind, and nothing else is.</summary>
public sealed class NumberSpecs
{
    private static readonly LanguageAnalyser Analyser = LanguageAnalyser.CreateDefault();
    private static readonly NumberReader Reader = NumberReader.CreateDefault();

    public static TheoryData<string> Cases => SpecFiles.Ids("numbers");

    [Theory]
    [MemberData(nameof(Cases))]
    public void Reads_the_numbers_of(string id)
    {
        JsonElement spec = SpecFiles.Case("numbers", id);

        IEnumerable<string> read = Read(spec).Select(Show);

        read.Should().Equal(spec.GetProperty("numbers").EnumerateArray().Select(Show));
    }

    internal static IEnumerable<string> Fired(JsonElement spec) => Read(spec).Select(number => number.Expression.Rule);

    private static IEnumerable<(string Quote, NumberExpression Expression)> Read(JsonElement spec)
    {
        Document document = new(SourceText.FromString(spec.GetProperty("text").GetString()!));
        Analyser.Analyse(document);
        return Reader.Read(document).Items.Select(number => (document.Source.Quote(number.Span), number));
    }

    private static string Show((string Quote, NumberExpression Expression) read) =>
        $"\"{read.Quote}\" {read.Expression.Low}..{read.Expression.High} "
        + $"{JsonNamingPolicy.SnakeCaseLower.ConvertName(read.Expression.Qualifier.ToString())} "
        + JsonNamingPolicy.SnakeCaseLower.ConvertName(read.Expression.Kind.ToString());

    private static string Show(JsonElement number) =>
        $"\"{number.GetProperty("quote").GetString()}\" {number.GetProperty("low")}..{number.GetProperty("high")} "
        + $"{number.GetProperty("qualifier").GetString()} {number.GetProperty("kind").GetString()}";
}
