using Reportedly.Reading;

namespace Reportedly.Cli.Tests;

/// <summary><c>read</c> says at its end what it kept unread and what it passed over.</summary>
public sealed class UnreadTests : IDisposable
{
    private readonly Shell shell = new() { Reader = ReportReader.CreateDefault().Read };

    public void Dispose() => shell.Dispose();

    [Fact]
    public void A_report_in_another_language_is_kept_and_counted_and_not_read()
    {
        string file = shell.Write(
            "french.txt",
            "Attentat sur le marché de Tarsal\n\nTrois personnes ont été tuées et sept autres blessées mardi dans un attentat sur le marché, a déclaré le porte-parole de la police."
        );

        Said said = shell.Run("read", file, "--db", shell.PathOf("store.db"), "--format", "jsonl");

        said.Code.Should().Be(0);
        said.Error.Should().Contain("1 report in languages that cannot be read yet (fr): kept, unread.");
        said.Output.Should()
            .Contain("\"language\":\"fr\"")
            .And.Contain("language-not-read")
            .And.Contain("\"claims\":[]");
    }

    [Fact]
    public void What_is_attached_to_a_message_is_passed_over_and_said()
    {
        string file = shell.Write(
            "message.eml",
            """
            From: Desk <desk@herald.example>
            Subject: Two killed in Tarsal
            Date: Tue, 05 Mar 2030 10:00:00 +0000
            MIME-Version: 1.0
            Content-Type: multipart/mixed; boundary="b"

            --b
            Content-Type: text/plain; charset=utf-8

            Police said two people were killed in a bombing in Tarsal.
            --b
            Content-Type: image/png
            Content-Disposition: attachment; filename="photo.png"

            x
            --b--

            """.ReplaceLineEndings("\r\n")
        );

        Said said = shell.Run("read", file, "--format", "jsonl");

        said.Code.Should().Be(0);
        said.Error.Should().Contain("1 passed over, which are no reports");
        said.Output.Should().Contain("\"low\":2");
    }

    [Fact]
    public void Who_wrote_a_report_is_kept_where_it_came_beside_the_text()
    {
        string file = shell.Write(
            "feed.jsonl",
            """{"byline":"Mara Lind","text":"A title\n\nPolice said two people were killed."}"""
        );

        shell.Run("read", file, "--format", "jsonl").Output.Should().Contain("\"byline\":\"Mara Lind\"");
    }
}
