using System.Reflection;
using Reportedly.Sources.Watching.Lists;

namespace Reportedly.Sources.Tests.Watching;

public sealed class GuideTests
{
    [Fact]
    public void The_list_that_the_guide_shows_is_read_without_a_fault()
    {
        DirectoryInfo? root = new(Path.GetDirectoryName(Assembly.GetExecutingAssembly().Location)!);
        while (root is not null && !File.Exists(Path.Combine(root.FullName, "Reportedly.slnx")))
        {
            root = root.Parent;
        }
        string guide = File.ReadAllText(Path.Combine(root!.FullName, "docs", "guide", "sources.md"));
        int start = guide.IndexOf("```yaml\n", StringComparison.Ordinal) + 8;
        string yaml = guide[start..guide.IndexOf("```", start, StringComparison.Ordinal)];

        SourceList list = SourceList.Read(yaml);

        list.Faults.Should().BeEmpty();
        list.Sources.Select(source => source.Name).Should().Equal("Orsal Herald", "Ministry of Roads");
    }
}
