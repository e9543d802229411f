using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Reportedly.Server.Access;
using Reportedly.Server.Intake.Watching;
using Reportedly.Server.Judging;
using Reportedly.Server.Pages.Problems;
using Reportedly.Sources.Watching;
using Reportedly.Sources.Watching.Lists;
using Reportedly.Storage;

namespace Reportedly.Server.Pages.Intake;

/// <summary>Where sources are listed, added and looked at.</summary>
internal static class SourceEndpoints
{
    private const int LongestName = 200;
    private const long MostBytesOfList = 4 * 1024 * 1024;

    /// <summary>Maps them.</summary>
    public static void Map(IEndpointRouteBuilder routes)
    {
        RouteGroupBuilder sources = routes.MapGroup("/intake/sources").ExcludeFromDescription();
        sources.MapGet("", () => new RazorComponentResult<SourcesPage>()).ForReaders();
        sources.MapGet("/list", (SourceBook book) => List(book.Read())).ForReviewers();
        sources.MapPost("/list", WriteAsync).ForReviewers();
        sources.MapPost("/add", AddAsync).ForReviewers();
        sources.MapPost("/opml", ImportAsync).ForReviewers();
        sources
            .MapGet(
                "/{id}",
                (string id, SourceBook book, SourceWatching watching) =>
                    new RazorComponentResult<SourcePage>(new { Standing = Find(id, book, watching) })
            )
            .ForReaders();
        sources.MapPost("/{id}/look", LookNow).ForReviewers();
        sources
            .MapPost(
                "/{id}/pause",
                (string id, HttpContext context, SourceBook book, SourceWatching watching) =>
                    Pause(id, true, context, book, watching)
            )
            .ForReviewers();
        sources
            .MapPost(
                "/{id}/resume",
                (string id, HttpContext context, SourceBook book, SourceWatching watching) =>
                    Pause(id, false, context, book, watching)
            )
            .ForReviewers();
    }

    private static RazorComponentResult<SourceListPage> List(BookedSources booked) => new(new { Booked = booked });

    /// <summary>Writes the list as text. A list with faults is written, too: the sources without any are watched.</summary>
    private static async Task<IResult> WriteAsync(HttpContext context, SourceBook book, SourceWatching watching)
    {
        IFormCollection form = await context.Request.ReadFormAsync(context.RequestAborted);
        if (!long.TryParse(form["version"], NumberStyles.None, CultureInfo.InvariantCulture, out long version))
        {
            throw DeskProblem.BadRequest("The form does not say which list it changes.", "Load the list again.");
        }
        string text = form["list"].ToString().ReplaceLineEndings("\n");
        book.Write(version, text, Told(context, "the list"));
        watching.Changed();
        SourceList list = SourceBook.ListOf(text);
        return list.Faults.IsEmpty && list.AllowedHosts.IsEmpty
            ? new SeeOther("/intake/sources")
            : new SeeOther("/intake/sources/list");
    }

    private static async Task<IResult> AddAsync(HttpContext context, SourceBook book, SourceWatching watching)
    {
        IFormCollection form = await context.Request.ReadFormAsync(context.RequestAborted);
        string written = form["address"].ToString().Trim();
        if (!Uri.TryCreate(written, UriKind.Absolute, out Uri? address) || address.Scheme is not ("http" or "https"))
        {
            throw DeskProblem.BadRequest("That is no address on the web.", "Write https://...; nothing was added.");
        }
        string name = OneLine(form["name"]) is { Length: > 0 } given ? given : address.Host;
        BookedSources booked = book.Read();
        if (booked.List.Sources.Any(source => source.Address == address))
        {
            throw new DeskProblem(409, "This source is in the list already.", "Look for it on the page of sources.");
        }
        WatchedSource source = new(name, address, form["kind"] == "page" ? SourceKind.Page : SourceKind.Feed)
        {
            Publisher = OneLine(form["publisher"]) is { Length: > 0 } publisher ? publisher : null,
        };
        book.Write(booked.Version, SourceEntry.Add(booked.Text, [source]), Told(context, name));
        watching.Changed();
        return new SeeOther("/intake/sources");
    }

    private static async Task<IResult> ImportAsync(HttpContext context, SourceBook book, SourceWatching watching)
    {
        IFormCollection form = await context.Request.ReadFormAsync(context.RequestAborted);
        if (form.Files["opml"] is not { Length: > 0 and <= MostBytesOfList } file)
        {
            throw DeskProblem.BadRequest(
                "There is no list of feeds.",
                "Choose the OPML file that your reader exported."
            );
        }
        using StreamReader reader = new(file.OpenReadStream());
        SourceList list = SourceList.Read(await reader.ReadToEndAsync(context.RequestAborted));
        if (list.Sources.IsEmpty)
        {
            throw DeskProblem.BadRequest(
                "The file names no feeds.",
                list.Faults.IsEmpty
                    ? "Export the list of feeds from your reader as OPML."
                    : $"Line {list.Faults[0].Line}: {list.Faults[0].Why}"
            );
        }
        BookedSources booked = book.Read();
        book.Write(booked.Version, SourceEntry.Add(booked.Text, list.Sources), Told(context, "an imported list"));
        watching.Changed();
        return new SeeOther(list.Faults.IsEmpty ? "/intake/sources" : $"/intake/sources?left={list.Faults.Length}");
    }

    private static SeeOther LookNow(string id, SourceBook book, SourceWatching watching)
    {
        SourceStanding standing = Find(id, book, watching);
        watching.LookNow(standing.Source);
        return new SeeOther($"/intake/sources?looking={standing.Id}");
    }

    private static SeeOther Pause(string id, bool rests, HttpContext context, SourceBook book, SourceWatching watching)
    {
        SourceStanding standing = Find(id, book, watching);
        book.Pause(standing.Source.Address.AbsoluteUri, rests, Told(context, standing.Source.Name));
        watching.Changed();
        return new SeeOther("/intake/sources");
    }

    private static SourceStanding Find(string id, SourceBook book, SourceWatching watching) =>
        watching.Standings(book.Read()).FirstOrDefault(standing => standing.Id == id)
        ?? throw DeskProblem.NotFound("There is no such source.", "See the list of sources.");

    private static Action<RecordStore> Told(HttpContext context, string about) =>
        store => Acts.Tell(store, context, Acts.SourceChanged, about);

    private static string OneLine(string? words)
    {
        string line = (words ?? "").ReplaceLineEndings(" ").Trim();
        return line.Length > LongestName ? line[..LongestName] : line;
    }
}
