using System.Runtime.CompilerServices;
using CsCheck;
using Reportedly.Language.Networks;

namespace Reportedly.Language.Tests.Networks;

/// <summary>A word is told by what it is made of, and by what dictionaries know of it.</summary>
public sealed class WordFeaturesTests
{
    private static readonly byte[] None = new byte[LexicalEntry.Parts];
    private static readonly ushort[] NoUses = new ushort[LexicalEntry.Parts];

    private static readonly LexicalTable Lexicon = LexicalTable.Build(
        new Dictionary<string, LexicalEntry>
        {
            ["raid"] = Entry(noun: 5, verb: 36),
            ["stop"] = Entry(noun: 7, verb: 31),
            ["baghdad"] = new LexicalEntry(None, None, NoUses, lists: 4),
        }
    );

    private static readonly WordFeatures Features = new(["raid", "the"], Lexicon);

    [Fact]
    public void A_known_word_has_a_row_of_its_own_whatever_its_letters()
    {
        Rows("the")[0].Should().Be(2);
        Rows("THE")[0].Should().Be(2);
        Rows("thee")[0].Should().Be(WordFeatures.UnknownRow);
    }

    [Fact]
    public void Letters_make_a_difference_to_the_shape_alone() =>
        Rows("Raid").Except(Rows("raid")).Should().ContainSingle();

    [Fact]
    public void An_inflected_word_has_the_senses_of_its_lemma()
    {
        Rows("raids")
            .Intersect(Rows("raid"))
            .Should()
            .HaveCountGreaterThan(Rows("raidx").Intersect(Rows("raid")).Count());
        Rows("stopped").Intersect(Rows("stopping")).Should().NotBeEmpty();
    }

    [Fact]
    public void A_word_of_a_list_has_one_feature_more()
    {
        WordFeatures without = new(["raid", "the"], LexicalTable.Build(new Dictionary<string, LexicalEntry>()));
        Span<int> room = stackalloc int[WordFeatures.Most];
        Rows("Baghdad").Length.Should().Be(without.Collect("Baghdad", room) + 1);
    }

    [Fact]
    public void Every_row_of_any_word_is_a_row_of_the_table() =>
        Gen.String[1, 2000]
            .Sample(word =>
            {
                int[] rows = Rows(word);
                rows.Length.Should().BeLessThanOrEqualTo(WordFeatures.Most);
                rows.Should().OnlyContain(row => row >= 0 && row < Features.Rows);
            });

    [Fact]
    public void A_dictionary_finds_what_was_put_in_and_nothing_else() =>
        Gen.String[Gen.Char.AlphaNumeric, 1, 6]
            .Array[0, 60]
            .Sample(words =>
            {
                Dictionary<string, LexicalEntry> entries = [];
                foreach (string word in words)
                {
                    entries[word] = Entry(noun: (byte)(1 + word.Length), verb: 0);
                }
                LexicalTable table = LexicalTable.Build(entries);
                foreach (string word in words)
                {
                    table.Find(word).First(0).Should().Be((byte)(1 + word.Length));
                }
                Unsafe.IsNullRef(in table.Find("not among them")).Should().BeTrue();
            });

    private static LexicalEntry Entry(byte noun, byte verb) => new([noun, verb, 0, 0], None, [3, 0, 0, 0], lists: 0);

    private static int[] Rows(string word)
    {
        Span<int> room = stackalloc int[WordFeatures.Most];
        return room[..Features.Collect(word, room)].ToArray();
    }
}
