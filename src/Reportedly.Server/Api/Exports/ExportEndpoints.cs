using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Net.Http.Headers;
using Reportedly.Corroboration;
using Reportedly.Export;
using Reportedly.Server.Access;
using Reportedly.Server.Api.Contract;
using Reportedly.Server.Api.Incidents;
using Reportedly.Server.Api.Requests;
using Reportedly.Server.Exporting;
using Reportedly.Server.Pages.Problems;
using Reportedly.Server.Stores;

namespace Reportedly.Server.Api.Exports;

/// <summary>Incidents, and who says what of them, as files for other programs.</summary>
internal static class ExportEndpoints
{
    private static readonly ApiOperation Export = new("export_incidents", "exports", "Incidents as files for others")
    {
        Says =
            "One file as it is, several as a zip archive. The answer begins when all of them are whole, so it is never half an export. "
            + string.Join(" ", ExportFormats.All.Select(format => $"`{format.Name}`: {format.Says}")),
        Route =
        [
            new("format", ParameterSort.Name, "The format.")
            {
                Names = [.. ExportFormats.All.Select(format => format.Name)],
                Example = "csv",
            },
        ],
        Query =
        [
            .. IncidentFilter.Parameters,
            ApiParameter.Named<FigurePolicy>("policy", "How one number is chosen where origins give several.") with
            {
                Usual = "range_only",
            },
            new(
                "redact",
                ParameterSort.Flag,
                "Rounds coordinates to a tenth of a degree, erases private persons' names, leaves texts out."
            )
            {
                Usual = "false",
            },
            new("excel", ParameterSort.Flag, "Begins CSV files with a byte order mark, for Excel.") { Usual = "false" },
            new("hxl", ParameterSort.Flag, "Puts a row of HXL hashtags under the headers of CSV files.")
            {
                Usual = "false",
            },
        ],
        Answer = new ApiAnswer(200, "The file, or the archive.", new ApiContent("*/*", null)),
        Problems = [404, 507],
    };

    /// <summary>Maps it.</summary>
    public static void Map(IEndpointRouteBuilder routes) =>
        routes.GetApi("/exports/{format}", Export, ExportAsync).ForReaders();

    private static async Task ExportAsync(ApiCall call)
    {
        string name = call.Route("format");
        IExportFormat format =
            ExportFormats.All.FirstOrDefault(one => one.Name == name)
            ?? throw DeskProblem.NotFound(
                $"There is no format '{name}'.",
                $"There are {string.Join(", ", ExportFormats.All.Select(one => one.Name))}."
            );
        ExportOptions options = new(
            call.Get<TimeProvider>().GetUtcNow(),
            call.Named<FigurePolicy>("policy") ?? FigurePolicy.RangeOnly
        )
        {
            Redact = call.Flag("redact") == true,
            ByteOrderMark = call.Flag("excel") == true,
            Hxl = call.Flag("hxl") == true,
        };
        Storage.IncidentQuery query = IncidentFilter.Query(call);
        if (call.IsHead)
        {
            return;
        }
        string folder = Directory.CreateTempSubdirectory("reportedly-export-").FullName;
        try
        {
            PackedExport export = await WriteAsync(call, format, query, options, folder);
            // Before the first byte goes out: what cannot be noted is not handed out.
            Acts.Tell(
                call.Context,
                Acts.Exported,
                format.Name,
                ("filter", call.Context.Request.QueryString.Value ?? "")
            );
            await SendAsync(call, export, options);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task<PackedExport> WriteAsync(
        ApiCall call,
        IExportFormat format,
        Storage.IncidentQuery query,
        ExportOptions options,
        string folder
    )
    {
        try
        {
            using StoreLease lease = call.Get<StorePool>().Rent();
            using Storage.StoreMoment moment = lease.Store.Hold();
            IReadOnlyList<ExportedFile> files = await ExportRun.WriteAsync(
                format,
                StoredDataset.Of(moment, query, options.Policy),
                options,
                folder,
                call.Stop
            );
            return await PackedExport.OfAsync(format.Name, files, folder, call.Stop);
        }
        catch (IOException failure)
        {
            throw new DeskProblem(
                StatusCodes.Status507InsufficientStorage,
                $"The export could not be written: {failure.Message}",
                "Make room on the disk of the desk, and ask again; nothing else is lost."
            );
        }
    }

    private static async Task SendAsync(ApiCall call, PackedExport export, ExportOptions options)
    {
        HttpResponse response = call.Context.Response;
        response.ContentType = export.Type;
        string day = options.Made.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        response.Headers.ContentDisposition = new ContentDispositionHeaderValue("attachment")
        {
            FileName = $"reportedly-{day}-{export.Name}",
        }.ToString();
        await using FileStream file = File.OpenRead(export.Path);
        response.ContentLength = file.Length;
        await file.CopyToAsync(response.Body, call.Stop);
    }
}
