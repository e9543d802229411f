namespace Reportedly.Language.Tests;

/// <summary>A reading can be traced to the data that it was made with.</summary>
public sealed class LanguageAnalyserTests
{
    [Fact]
    public void The_analyser_names_its_data_by_digest() =>
        LanguageAnalyser
            .CreateDefault()
            .DataDigests.Should()
            .ContainKey("lexicons/en/abbreviations.tsv")
            .WhoseValue.Should()
            .StartWith("sha256:");
}
