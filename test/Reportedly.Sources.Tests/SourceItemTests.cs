namespace Reportedly.Sources.Tests;

public sealed class SourceItemTests
{
    [Fact]
    public void What_cannot_be_taken_in_says_where_it_is_and_why()
    {
        SourceItem item = new SourceItem.Refused("feed.xml", 12, "this is no feed; give the address of RSS or Atom.");

        item.Where.Should().Be("feed.xml");
        item.Bytes.Should().Be(12);
    }
}
