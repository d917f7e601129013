# The build context is the repository root, because wwwroot and docs/samples lie there.
FROM mcr.microsoft.com/dotnet/sdk:10.0 AS build
WORKDIR /source
COPY . .
# Compiled ahead for this machine: the first page comes after two thirds of the CPU time.
RUN dotnet publish src/NewsArchive.Web --configuration Release --use-current-runtime --no-self-contained \
    -p:PublishReadyToRun=true --output /app

FROM mcr.microsoft.com/dotnet/aspnet:10.0
WORKDIR /app
COPY --from=build /app .
# A named volume takes its owner from the folder in the image.
RUN install --directory --owner="$APP_UID" /data
# The base image would listen through ASPNETCORE_HTTP_PORTS; one variable decides, and it is ours.
ENV NEWSARCHIVE_DATA=/data \
    NEWSARCHIVE_URLS=http://*:8080 \
    ASPNETCORE_HTTP_PORTS=
USER $APP_UID
VOLUME /data
EXPOSE 8080
# The image has no curl; bash can ask for a page itself.
HEALTHCHECK --interval=30s --timeout=5s --start-period=20s CMD ["bash", "-c", \
    "exec 3<>/dev/tcp/127.0.0.1/8080 && printf 'GET /healthz HTTP/1.0\\r\\nHost: localhost\\r\\n\\r\\n' >&3 && head -n 1 <&3 | grep -q ' 200 '"]
ENTRYPOINT ["dotnet", "newsarchive.dll"]
