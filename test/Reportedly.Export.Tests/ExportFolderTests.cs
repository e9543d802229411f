using System.Security.Cryptography;
using System.Text;

namespace Reportedly.Export.Tests;

public sealed class ExportFolderTests : IDisposable
{
    private readonly string path = Directory.CreateTempSubdirectory().FullName;

    public void Dispose() => Directory.Delete(path, recursive: true);

    [Fact]
    public async Task A_file_is_listed_with_its_length_and_the_digest_of_its_bytes()
    {
        ExportFolder folder = new(path);
        byte[] content = Encoding.UTF8.GetBytes("one,two\r\n");

        await folder.WriteAsync("rows.csv", "text/csv", stream => stream.WriteAsync(content).AsTask());

        byte[] written = await File.ReadAllBytesAsync(
            Path.Combine(path, "rows.csv"),
            TestContext.Current.CancellationToken
        );
        written.Should().Equal(content);
        folder
            .Files.Should()
            .Equal(
                new ExportedFile(
                    "rows.csv",
                    "text/csv",
                    content.Length,
                    Convert.ToHexStringLower(SHA256.HashData(content))
                )
            );
    }

    [Fact]
    public async Task A_file_that_cannot_be_finished_does_not_stand_under_its_name()
    {
        ExportFolder folder = new(path);

        Func<Task> write = () => folder.WriteAsync("rows.csv", "text/csv", _ => throw new IOException("full"));

        await write.Should().ThrowAsync<IOException>();
        File.Exists(Path.Combine(path, "rows.csv")).Should().BeFalse();
        folder.Files.Should().BeEmpty();
    }
}
