using Reportedly.Corroboration;

namespace Reportedly.Storage.Tests.Search;

public sealed class SearchQueryTests
{
    [Fact]
    public void A_line_is_read_part_by_part()
    {
        SearchQuery query = SearchQuery.Parse(
            "bomb* OR blast \"old market\" -rumour speaker:\"River Guard\" place:Orsal since:2031-05-01 until:2031-05-31 verdict:contested"
        );

        query.All.Should().HaveCount(2);
        query.All[0].Should().Equal(new SearchPhrase(["bomb"], true), new SearchPhrase(["blast"], false));
        query.All[1].Should().Equal(new SearchPhrase(["old", "market"], false));
        query.None.Should().Equal(new SearchPhrase(["rumour"], false));
        query.Speakers.Should().Equal(new SearchPhrase(["river", "guard"], false));
        query.Places.Should().Equal("Orsal");
        query.Since.Should().Be(new DateOnly(2031, 5, 1));
        query.Until.Should().Be(new DateOnly(2031, 5, 31));
        query.Verdicts.Should().Equal(Verdict.Contested);
    }

    [Theory]
    [InlineData("cease-fire", "cease fire")]
    [InlineData("12:30", "12 30")]
    [InlineData("https://paper.example/a", "https paper example a")]
    [InlineData("\"speaker:velik\"", "speaker velik")]
    [InlineData("\"or\"", "or")]
    public void Signs_inside_of_words_stand_between_them(string line, string words) =>
        SearchQuery.Parse(line).All.Single().Single().Words.Should().Equal(words.Split(' '));

    [Theory]
    [InlineData("", "nothing to look for")]
    [InlineData(" ... ", "nothing to look for")]
    [InlineData("OR blast", "OR stands between")]
    [InlineData("blast OR", "OR stands between")]
    [InlineData("blast OR -rumour", "OR stands between")]
    [InlineData("blast OR speaker:velik", "OR stands between")]
    [InlineData("sayer:velik", "no such field")]
    [InlineData("speaker:", "a value is missing")]
    [InlineData("speaker:...", "no letter or digit")]
    [InlineData("since:May", "write it as since:2026-03-31")]
    [InlineData("verdict:false", "corroborated, single_origin")]
    [InlineData("-place:Orsal", "only words can be left out")]
    public void What_means_nothing_is_refused_with_what_to_write(string line, string message)
    {
        Action parse = () => SearchQuery.Parse(line);
        parse.Should().Throw<SearchFormatException>().WithMessage($"*{message}*");
    }
}
